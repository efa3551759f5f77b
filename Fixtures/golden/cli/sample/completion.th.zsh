#compdef ita
# zsh: source <(ita completions zsh)
_ita() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
    'analyze:วิเคราะห์คะแนน'
    'explain:อธิบายที่มาของค่า'
    'merge:รวมไฟล์'
  )
  _arguments -C \
    '(-h --help)-h[แสดงวิธีใช้]' \
    '(-h --help)--help[แสดงวิธีใช้]' \
    '(--lang)--lang=[ภาษาของข้อความ]:LANG:(th en)' \
    '(--color)--color=[การใช้สีในข้อความ]:WHEN:(auto always never)' \
    '(--plain)--plain[ข้อความล้วน บรรทัดละเรื่อง สำหรับโปรแกรมอ่านหน้าจอ]' \
    '(-q --quiet)-q[แจ้งเฉพาะข้อผิดพลาด]' \
    '(-q --quiet)--quiet[แจ้งเฉพาะข้อผิดพลาด]' \
    '(-n --dry-run)-n[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
    '(-n --dry-run)--dry-run[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
    '(--version)--version[แสดงรุ่นของโปรแกรม]' \
    '1: :->command' \
    '*:: :->arguments'
  case $state in
    command) _describe -t commands command commands ;;
    arguments)
      case $line[1] in
        analyze)
          _arguments \
            '(--format)--format=[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ the form]:WORD:(text json html)' \
            '(-o --output)-o[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ the place]:FILE:_files' \
            '(-o --output)--output=[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ the place]:FILE:_files' \
            '(--force)--force[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ overwrite]' \
            '(-k --keep)-k[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ only tell]' \
            '(-k --keep)--keep[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ only tell]' \
            '(--top)--top=[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ how many]:N: ' \
            '*--lock=[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ left alone]:KEY: ' \
            '(--year)--year=[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ the year]:YEAR: ' \
            '(-h --help)-h[แสดงวิธีใช้]' \
            '(-h --help)--help[แสดงวิธีใช้]' \
            '(--lang)--lang=[ภาษาของข้อความ]:LANG:(th en)' \
            '(--color)--color=[การใช้สีในข้อความ]:WHEN:(auto always never)' \
            '(--plain)--plain[ข้อความล้วน บรรทัดละเรื่อง สำหรับโปรแกรมอ่านหน้าจอ]' \
            '(-q --quiet)-q[แจ้งเฉพาะข้อผิดพลาด]' \
            '(-q --quiet)--quiet[แจ้งเฉพาะข้อผิดพลาด]' \
            '(-n --dry-run)-n[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
            '(-n --dry-run)--dry-run[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
            '(--version)--version[แสดงรุ่นของโปรแกรม]' \
            '*:FILE:_files' \
            && return
          ;;
        explain)
          _arguments \
            '(--format)--format=[คำอธิบายที่ว่าด้วย “it'\''s \[a: \\b\]” ของ the form]:WORD:(text json html)' \
            '(-h --help)-h[แสดงวิธีใช้]' \
            '(-h --help)--help[แสดงวิธีใช้]' \
            '(--lang)--lang=[ภาษาของข้อความ]:LANG:(th en)' \
            '(--color)--color=[การใช้สีในข้อความ]:WHEN:(auto always never)' \
            '(--plain)--plain[ข้อความล้วน บรรทัดละเรื่อง สำหรับโปรแกรมอ่านหน้าจอ]' \
            '(-q --quiet)-q[แจ้งเฉพาะข้อผิดพลาด]' \
            '(-q --quiet)--quiet[แจ้งเฉพาะข้อผิดพลาด]' \
            '(-n --dry-run)-n[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
            '(-n --dry-run)--dry-run[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
            '(--version)--version[แสดงรุ่นของโปรแกรม]' \
            ':WHAT: ' \
            '::FILE:_files' \
            && return
          ;;
        merge)
          _arguments \
            '(-h --help)-h[แสดงวิธีใช้]' \
            '(-h --help)--help[แสดงวิธีใช้]' \
            '(--lang)--lang=[ภาษาของข้อความ]:LANG:(th en)' \
            '(--color)--color=[การใช้สีในข้อความ]:WHEN:(auto always never)' \
            '(--plain)--plain[ข้อความล้วน บรรทัดละเรื่อง สำหรับโปรแกรมอ่านหน้าจอ]' \
            '(-q --quiet)-q[แจ้งเฉพาะข้อผิดพลาด]' \
            '(-q --quiet)--quiet[แจ้งเฉพาะข้อผิดพลาด]' \
            '(-n --dry-run)-n[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
            '(-n --dry-run)--dry-run[บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน]' \
            '(--version)--version[แสดงรุ่นของโปรแกรม]' \
            '*:FROM:_files' \
            ':INTO:(text json html)' \
            && return
          ;;
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _ita ]]; then _ita "$@"; else compdef _ita ita; fi
