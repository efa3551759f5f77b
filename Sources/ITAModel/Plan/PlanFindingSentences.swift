import ITATables

// The sentences of every code: what was found, then what it means and what to do.
extension PlanFinding {
  static let readingSentences: [Code: LocalizedText] = [
    .notAPlan: LocalizedText(
      thai: """
        ไม่พบตารางแผน ซึ่งต้องมีหัวคอลัมน์ «รหัสมาตรการ»
        ให้ใช้ไฟล์ที่สร้างด้วย  ita plan  หรือใส่หัวคอลัมน์คืนตามเดิม  ส่วนแผนที่เผยแพร่แล้วตรวจได้ด้วย  ita check --plan
        """,
      english: """
        No table of a plan was found: it must have a column «measure id».
        Use a file made by  ita plan  or put the header back; ita check --plan reads published ones.
        """),
    .duplicateMeasure: LocalizedText(
      thai: """
        มาตรการ {1} อยู่สองแถว แถวแรกอยู่ที่ {2}
        โปรแกรมใช้แถวแรกและคงแถวนี้ไว้ตามเดิม ให้ลบแถวที่ไม่ใช้
        """,
      english: """
        Measure {1} stands in two rows; the first is at {2}.
        The first is used and this one left as it is; delete the one that is not wanted.
        """),
    .rowWithoutMeasure: LocalizedText(
      thai: """
        แถว {1} ไม่มีรหัสมาตรการ
        โปรแกรมคงแถวนี้ไว้ตามเดิม แต่ไม่นำไปนับ ให้ใส่รหัสถ้าต้องการให้นับ
        """,
      english: """
        The row {1} has no measure id.
        It is kept as it is but not counted; give it an id to have it counted.
        """),
    .repeatedColumn: LocalizedText(
      thai: "มีคอลัมน์ {1} มากกว่าหนึ่งคอลัมน์\nโปรแกรมใช้คอลัมน์แรก ให้เปลี่ยนชื่อหรือลบคอลัมน์ที่เหลือ",
      english: "Column {1} stands more than once.\nThe first is used; rename or delete the others."),
    .missingColumn: LocalizedText(
      thai: "ไม่พบคอลัมน์ {1}\nโปรแกรมถือว่าทุกแถวเว้นว่าง ให้เพิ่มหัวคอลัมน์นี้ถ้าต้องการใช้",
      english: "There is no column {1}.\nIt counts as empty in every row; add its header to use it."
    ),
    .differs: LocalizedText(
      thai: """
        มาตรการ {1} คอลัมน์ {2} ต่างกันระหว่างแผ่นงาน คือ {3} กับ {4}
        โปรแกรมใช้ค่าแรกและไม่แก้ช่องใด ให้ตกลงกันแล้วแก้ให้ตรงกัน
        """,
      english: """
        Measure {1}, column {2}: one sheet says {3}, another {4}.
        The first is used and no cell was changed; settle it and make them agree.
        """),
  ]

  static let updateSentences: [Code: LocalizedText] = [
    .bandChanged: LocalizedText(
      thai: """
        มาตรการ {1} เปลี่ยนกลุ่มจาก {2} เป็น {3}
        ข้อความในแถวเป็นของกลุ่มเดิมและยังคงไว้ ให้ทบทวนว่ายังเหมาะสมหรือไม่
        """,
      english: """
        Measure {1} has moved from group {2} to {3}.
        Its words were made for the old group and are kept; see whether they still fit.
        """),
    .refreshed: LocalizedText(
      thai: "มาตรการ {1} คอลัมน์ {2} เปลี่ยนจาก {3} เป็น {4}\nคอลัมน์นี้โปรแกรมเป็นผู้เขียน ไม่ต้องทำอะไรเพิ่ม",
      english: """
        Measure {1}, column {2}: {3} is now {4}.
        The program writes this column; there is nothing to do.
        """),
    .added: LocalizedText(
      thai: "เพิ่มมาตรการ {1} ต่อท้ายแผน\nให้กำหนดผู้รับผิดชอบและตรวจข้อความในแถวใหม่",
      english: "Measure {1} was added at the end.\nName who answers for it and read its words."),
    .obsolete: LocalizedText(
      thai: """
        คะแนนล่าสุดไม่ต้องมีมาตรการ {1} แล้ว
        โปรแกรมทำเครื่องหมายไว้และไม่ลบแถว ให้ลบเองถ้าไม่ใช้
        """,
      english: """
        The latest scores do not call for measure {1} any more.
        The row is marked and stays; delete it if it is not wanted.
        """),
    .otherYear: LocalizedText(
      thai: """
        แผนนี้ทำจากคะแนนปี {1} แต่ไฟล์คะแนนเป็นของปี {2}
        มาตรการของปีเดิมนับว่าไม่ต้องมีแล้ว ให้ตรวจว่าใช้ไฟล์ถูกปีหรือไม่
        """,
      english: """
        The plan was made from the scores of {1}, but these are of {2}.
        Measures of the other year count as no longer called for; is it the right file?
        """),
  ]

  static let publishedSentences: [Code: LocalizedText] = [
    .sheetAdded: LocalizedText(
      thai: "เพิ่มแผ่นงานของ {1} คัดลอกจากแผ่นแรก\nให้หน่วยงานนี้กรอกในแผ่นงานของตนได้",
      english: "A sheet for {1} was added, copied from the first.\nThe unit can fill in its own."),
    .formulaKept: LocalizedText(
      thai: """
        เซลล์ {1} เป็นช่องของโปรแกรมแต่มีสูตร โปรแกรมจึงคงสูตรไว้และไม่ได้ปรับค่า
        ให้ลบสูตรแล้วปรับปรุงใหม่ถ้าต้องการค่าล่าสุด
        """,
      english: """
        Cell {1} is the program's but holds a formula, which was kept; its value was not refreshed.
        Delete the formula and update again to get the latest value.
        """),
    .unmatchedRow: LocalizedText(
      thai: """
        มาตรการ {1} ไม่ระบุข้อคำถามหรือตัวชี้วัดที่จับคู่ได้ จึงนับเป็นมาตรการของ {2} ทั้งหมด
        ให้ดูเองว่าตรงกับจุดอ่อนหรือไม่ หรือใส่รหัสข้อ เช่น O10 ในแถวนี้
        """,
      english: """
        Measure {1} names no question or indicator that can be told; it counts for {2} as a whole.
        See whether it answers the weak point, or put a code such as O10 into the row.
        """),
    .unknownRow: LocalizedText(
      thai: """
        จับคู่มาตรการ {1} กับข้อคำถามหรือตัวชี้วัดใดไม่ได้
        ตรวจเฉพาะเนื้อหาของแถวนี้ ให้ใส่รหัสข้อ เช่น O10 ถ้าต้องการให้นับว่าตอบจุดอ่อนใด
        """,
      english: """
        Measure {1} cannot be matched to any question or indicator.
        Only its content is checked; put a code such as O10 into the row to have it count.
        """),
  ]

  static let contentSentences: [Code: LocalizedText] = [
    .missingContent: LocalizedText(
      thai: """
        มาตรการ {1} ยังไม่มี {2}
        ทุกมาตรการต้องมีผู้รับผิดชอบ ขั้นตอน และการกำกับติดตาม ในรายงานต้องมีผลการดำเนินการ ให้เติมช่องนี้
        """,
      english: """
        Measure {1} lacks {2}.
        Every measure needs someone responsible, steps and follow-up, and in a report its result;
        fill the cell in.
        """),
    .unanswered: LocalizedText(
      thai: """
        จุดอ่อน {1} ยังไม่มีมาตรการ
        ให้เพิ่มมาตรการของข้อนี้  แผนที่ทำด้วยโปรแกรมเพิ่มได้ด้วย  ita plan FILE --update แผน
        """,
      english: """
        Weak point {1} has no measure.
        Add one; to a plan of this program with  ita plan FILE --update PLAN
        """),
    .targetWithoutLevel: LocalizedText(
      thai: """
        เป้าหมาย {1}: คะแนนรวม {2} อย่างเดียวยังไม่ทำให้ได้ระดับ {3}
        ระดับนี้ต้องได้ {4} ด้วย ให้ตั้งเป้าหมายของแต่ละส่วนให้ครบ
        """,
      english: """
        Target {1}: an overall score of {2} alone does not give level {3}.
        That level also asks for {4}; set a target for each of them.
        """),
    .targetTooLow: LocalizedText(
      thai: "เป้าหมายของ {1} คือ {2} ไม่สูงกว่าคะแนนเดิม {3}\nให้ตั้งเป้าหมายให้สูงกว่าคะแนนเดิม",
      english: "The target of {1} is {2}, no more than the score {3}.\nSet one above the score."),
    .levelOutOfReach: LocalizedText(
      thai: """
        แผนระบุระดับ {1} แต่ถ้าได้ตามเป้าหมายทุกข้อจะได้ระดับ {2}
        ให้เพิ่มมาตรการหรือเป้าหมายของส่วนที่ยังไม่ถึงเกณฑ์
        """,
      english: """
        The plan names level {1}, but with every target met the level is {2}.
        Add measures or raise the targets where a condition is still not met.
        """),
  ]

  static let progressSentences: [Code: LocalizedText] = [
    .dueAfterYear: LocalizedText(
      thai: """
        มาตรการ {1} สิ้นสุด {2} หลังสิ้นปีงบประมาณ {3}
        ผลจะไม่ทันการประเมินของปี ให้เลื่อนวันสิ้นสุดเข้ามา
        """,
      english: """
        Measure {1} ends on {2}, after fiscal year {3}.
        It comes too late for that year's assessment; move the date forward.
        """),
    .endsBeforeStart: LocalizedText(
      thai: "มาตรการ {1} เริ่ม {2} แต่สิ้นสุด {3}\nให้แก้วันเริ่มหรือวันสิ้นสุด",
      english: "Measure {1} begins on {2} but ends on {3}.\nCorrect one of the two dates."),
    .unreadableDate: LocalizedText(
      thai: "อ่านวันที่ {1} ไม่ได้\nให้เขียนแบบ 31 มี.ค. 2568 หรือ 31/3/2568 หรือ ไตรมาส 2",
      english: "The date {1} cannot be read.\nWrite it as 31/3/2568 or 2568-03-31."),
    .unreadableStatus: LocalizedText(
      thai: """
        อ่านสถานะ {1} ไม่ได้ จึงไม่นับว่าเสร็จ
        ให้เลือก ยังไม่เริ่ม, กำลังดำเนินการ, เสร็จแล้ว หรือ ยกเลิก
        """,
      english: """
        The status {1} cannot be read, so it does not count as done.
        Choose: not started, in progress, done or cancelled.
        """),
    .doneWithoutEvidence: LocalizedText(
      thai: "มาตรการ {1} เสร็จแล้ว แต่ไม่มีหลักฐานที่แนบ\nให้ใส่ชื่อไฟล์หรือลิงก์ในช่องหลักฐานที่แนบ",
      english: "Measure {1} is done, but nothing shows it.\nName a file or a link as evidence."),
    .missingEvidence: LocalizedText(
      thai: "ไม่พบไฟล์หลักฐาน {1} ในโฟลเดอร์ของแผน\nให้วางไฟล์ไว้ข้างแผน หรือแก้ชื่อไฟล์",
      english: "Evidence {1} is not in the plan's folder.\nPut the file there, or correct its name."
    ),
    .evidenceElsewhere: LocalizedText(
      thai: "ไฟล์หลักฐาน {1} อยู่นอกโฟลเดอร์ของแผน จึงไม่ได้ตรวจ\nให้วางไฟล์ไว้ในโฟลเดอร์เดียวกับแผน",
      english: """
        Evidence {1} is outside the plan's folder and was not looked for.
        Put it in the folder of the plan.
        """),
    .unknownUnitRow: LocalizedText(
      thai: "แถวของไฟล์หน่วยงาน {1} ไม่ระบุข้อหรือหน่วยงาน จึงข้ามไป\nให้ใส่ข้อ เช่น O14 หรือ i1-i3 และชื่อหน่วยงาน",
      english: """
        The row {1} of the units file names no item or no unit and was passed over.
        Give an item, such as O14 or i1-i3, and a unit.
        """),
  ]
}
