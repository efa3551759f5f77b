# bash: source <(ita completions bash)
_ita() {
  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
  local command="" each words=""
  # bash splits --format=json into three words.
  if [[ $before == "=" && $COMP_CWORD -ge 2 ]]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [[ $word == "=" ]]; then word=""; fi
  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$each" in
      analyze|explain|merge) command="$each"; break ;;
    esac
  done
  COMPREPLY=()
  case "$command $before" in
    "analyze --format") words="text json html" ;;
    "analyze -o"|"analyze --output") compopt -o default 2>/dev/null ;;
    "analyze --top")  ;;
    "analyze --lock")  ;;
    "analyze --year")  ;;
    "explain --format") words="text json html" ;;
    *" --lang") words="th en" ;;
    *" --color") words="auto always never" ;;
    *)
      case "$command $word" in
        " -"*) words="-h --help --lang --color --plain -q --quiet -n --dry-run --version" ;;
        " "*) words="analyze explain merge" ;;
        "analyze -"*) words="--format -o --output --force -k --keep --top --lock --year -h --help --lang --color --plain -q --quiet -n --dry-run --version" ;;
        "analyze "*) compopt -o default 2>/dev/null ;;
        "explain -"*) words="--format -h --help --lang --color --plain -q --quiet -n --dry-run --version" ;;
        "explain "*) compopt -o default 2>/dev/null ;;
        "merge -"*) words="-h --help --lang --color --plain -q --quiet -n --dry-run --version" ;;
        "merge "*) words="text json html"; compopt -o default 2>/dev/null ;;
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _ita ita
