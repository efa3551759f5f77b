import ITATables

extension HelpTopic {
  static let commandLine = HelpTopic(
    name: "command-line",
    title: LocalizedText(thai: "วิธีเขียนคำสั่ง", english: "How to write a command line"),
    rows: [
      (
        "--format json",
        LocalizedText(
          thai: "ค่าของตัวเลือกเขียนต่อท้าย หรือเขียน --format=json",
          english: "an option's value stands behind it, or write --format=json")
      ),
      (
        "-",
        LocalizedText(
          thai: "แทนชื่อไฟล์ คืออ่านจาก stdin ส่วน -o - คือเขียนไปที่ stdout",
          english: "as a file name: read stdin; and with -o - write to stdout")
      ),
      (
        "--",
        LocalizedText(
          thai: "คำที่ตามมาเป็นชื่อไฟล์ทั้งหมด แม้ขึ้นต้นด้วยเครื่องหมาย -",
          english: "all words behind it are names, even if they begin with a dash")
      ),
      (
        "\"a b.xlsx\"",
        LocalizedText(
          thai: "ชื่อที่มีช่องว่าง ให้ครอบด้วยเครื่องหมายคำพูด",
          english: "put a name with spaces in quotes")
      ),
    ],
    paragraphs: [
      LocalizedText(
        thai: """
          ตัวเลือกวางก่อนหรือหลังชื่อไฟล์ก็ได้
          เมื่อพิมพ์ผิดหรือลืมเปลี่ยนแป้นพิมพ์ โปรแกรมจะเสนอคำที่ใกล้เคียง แต่ไม่ทำแทน
          ไฟล์ผลลัพธ์จะเขียนครบทั้งไฟล์หรือไม่เขียนเลย และไม่เขียนทับของเดิมถ้าไม่ใส่ --force
          """,
        english: """
          Options stand before or behind the file names, as you like.
          For a word that is mistyped the program suggests a near one; it never runs the guess.
          An output is written whole or not at all, and replaces a file only with --force.
          """)
    ])

  static let accessibility = HelpTopic(
    name: "accessibility",
    title: LocalizedText(
      thai: "การใช้กับโปรแกรมอ่านหน้าจอและการปรับการแสดงผล",
      english: "Screen readers and how text is shown"),
    rows: [
      (
        "--plain",
        LocalizedText(
          thai: "ข้อความล้วน บรรทัดละเรื่อง ไม่มีเส้นและไม่มีสี",
          english: "bare text, one fact a line, no drawn lines and no colours")
      ),
      (
        "--color never",
        LocalizedText(thai: "ไม่ใช้สี", english: "no colours")
      ),
      (
        "--quiet",
        LocalizedText(
          thai: "แจ้งเฉพาะข้อผิดพลาด", english: "nothing is told but errors")
      ),
    ],
    paragraphs: [
      LocalizedText(
        thai: """
          สีเป็นเพียงส่วนเสริม ทุกอย่างที่แสดงด้วยสีมีข้อความบอกไว้ด้วย
          ในตาราง ตัวเลขอยู่ต้นบรรทัดและภาษาไทยอยู่ท้ายบรรทัด จึงตรงแนวบนทุกหน้าจอ
          """,
        english: """
          Colour only adds: whatever is coloured is said in words as well.
          In tables numbers come first and Thai last, so that columns meet on any terminal.
          """)
    ])
}
