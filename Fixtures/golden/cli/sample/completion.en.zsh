#compdef ita
# zsh: source <(ita completions zsh)
_ita() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
    'analyze:Judge a score sheet.'
    'explain:Explain a figure.'
    'merge:Join files.'
  )
  _arguments -C \
    '(-h --help)-h[show how to use it]' \
    '(-h --help)--help[show how to use it]' \
    '(--lang)--lang=[language of the text]:LANG:(th en)' \
    '(--color)--color=[when to colour the text]:WHEN:(auto always never)' \
    '(--plain)--plain[bare text, one fact a line, for screen readers]' \
    '(-q --quiet)-q[tell of nothing but errors]' \
    '(-q --quiet)--quiet[tell of nothing but errors]' \
    '(-n --dry-run)-n[tell which file would be written, and write none]' \
    '(-n --dry-run)--dry-run[tell which file would be written, and write none]' \
    '(--version)--version[show the version]' \
    '1: :->command' \
    '*:: :->arguments'
  case $state in
    command) _describe -t commands command commands ;;
    arguments)
      case $line[1] in
        analyze)
          _arguments \
            '(--format)--format=[the form]:WORD:(text json html)' \
            '(-o --output)-o[the place]:FILE:_files' \
            '(-o --output)--output=[the place]:FILE:_files' \
            '(--force)--force[overwrite]' \
            '(-k --keep)-k[only tell]' \
            '(-k --keep)--keep[only tell]' \
            '(--top)--top=[how many]:N: ' \
            '*--lock=[left alone]:KEY: ' \
            '(--year)--year=[the year]:YEAR: ' \
            '(-h --help)-h[show how to use it]' \
            '(-h --help)--help[show how to use it]' \
            '(--lang)--lang=[language of the text]:LANG:(th en)' \
            '(--color)--color=[when to colour the text]:WHEN:(auto always never)' \
            '(--plain)--plain[bare text, one fact a line, for screen readers]' \
            '(-q --quiet)-q[tell of nothing but errors]' \
            '(-q --quiet)--quiet[tell of nothing but errors]' \
            '(-n --dry-run)-n[tell which file would be written, and write none]' \
            '(-n --dry-run)--dry-run[tell which file would be written, and write none]' \
            '(--version)--version[show the version]' \
            '*:FILE:_files' \
            && return
          ;;
        explain)
          _arguments \
            '(--format)--format=[the form]:WORD:(text json html)' \
            '(-h --help)-h[show how to use it]' \
            '(-h --help)--help[show how to use it]' \
            '(--lang)--lang=[language of the text]:LANG:(th en)' \
            '(--color)--color=[when to colour the text]:WHEN:(auto always never)' \
            '(--plain)--plain[bare text, one fact a line, for screen readers]' \
            '(-q --quiet)-q[tell of nothing but errors]' \
            '(-q --quiet)--quiet[tell of nothing but errors]' \
            '(-n --dry-run)-n[tell which file would be written, and write none]' \
            '(-n --dry-run)--dry-run[tell which file would be written, and write none]' \
            '(--version)--version[show the version]' \
            ':WHAT: ' \
            '::FILE:_files' \
            && return
          ;;
        merge)
          _arguments \
            '(-h --help)-h[show how to use it]' \
            '(-h --help)--help[show how to use it]' \
            '(--lang)--lang=[language of the text]:LANG:(th en)' \
            '(--color)--color=[when to colour the text]:WHEN:(auto always never)' \
            '(--plain)--plain[bare text, one fact a line, for screen readers]' \
            '(-q --quiet)-q[tell of nothing but errors]' \
            '(-q --quiet)--quiet[tell of nothing but errors]' \
            '(-n --dry-run)-n[tell which file would be written, and write none]' \
            '(-n --dry-run)--dry-run[tell which file would be written, and write none]' \
            '(--version)--version[show the version]' \
            '*:FROM:_files' \
            ':INTO:(text json html)' \
            && return
          ;;
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _ita ]]; then _ita "$@"; else compdef _ita ita; fi
