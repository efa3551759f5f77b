import ITAReports
import ITATables

/// A document with every kind of block, as a report has them; the agency and its scores are made
/// up.
extension Document {
  static let sample = Document(
    title: "รายงานวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568", date: "30 กันยายน 2568",
    properties: DocumentProperties(
      creator: "องค์การบริหารส่วนตำบลตัวอย่าง", subject: "ผลการประเมิน ITA", created: "2025-09-30"),
    sections: [
      DocumentSection(
        .portrait,
        [.cover(sampleCover), .tableOfContents, .pageBreak] + background + results + charts),
      DocumentSection(.landscape, planBlocks),
      DocumentSection(.portrait, ending),
    ])

  /// The same in English, with Arabic digits, without a cover.
  static let englishSample = Document(
    title: "ITA report 2568", language: .english, digits: .arabic,
    sections: [
      DocumentSection(
        .portrait,
        [
          .heading(.first, ["Result"]), .paragraph(["Overall 88.53, level pass."]),
          .table(sampleScores), .chart(sampleBars),
        ])
    ])

  /// A memo: title, dotted fields, text, a signature.
  static let memoSample = Document(
    title: "บันทึกข้อความ",
    sections: [
      DocumentSection(
        .portrait,
        [
          .paragraph(["บันทึกข้อความ"], .title),
          .fields([
            [DocumentField("ส่วนราชการ", ["สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง"])],
            [DocumentField("ที่"), DocumentField("วันที่")],
            [DocumentField("เรื่อง", ["รายงานผลการวิเคราะห์ ITA ปี 2568"])],
          ]),
          .paragraph(["เรียน  นายกองค์การบริหารส่วนตำบลตัวอย่าง"], .flush),
          .paragraph(["จึงเรียนมาเพื่อโปรดทราบ และเห็นชอบมาตรการ 14 ข้อ ตามข้อ ", .code("O23")]),
          .signatures([DocumentSignature(role: "ผู้รายงาน", name: "นายสมชาย ใจดี")]),
        ])
    ])

  private static let sampleCover = DocumentCover(
    emblem: "ที่วางตราหน่วยงาน",
    title: [
      ["รายงานวิเคราะห์ผลการประเมินคุณธรรม"], ["และความโปร่งใสในการดำเนินงาน"],
      ["ประจำปีงบประมาณ พ.ศ. 2568"],
    ],
    details: [["องค์การบริหารส่วนตำบลตัวอย่าง"], ["อำเภอเมือง จังหวัดตัวอย่าง"]],
    foot: [["สำนักปลัด"], ["30 กันยายน 2568"]])

  private static let background: [Block] = [
    .heading(.first, ["1. ความเป็นมา"]),
    .paragraph([
      "การประเมินใช้แบบวัด 3 แบบ ได้แก่ ", .bold("IIT"), " ร้อยละ 30 ", .bold("EIT"), " ร้อยละ 30 และ ",
      .bold("OIT"), " ร้อยละ 40 รวมตัวชี้วัด 10 ตัว ผู้ให้บริการต้องเปิดช่องทาง ", .code("E-Service"),
      " ตามข้อ ", .code("O10"), " และตอบแบบวัดข้อ i1–i30 ให้ครบตามสัดส่วนที่กำหนดไว้ในคู่มือของปีนั้น",
    ]),
    .heading(.second, ["1.1 เกณฑ์ระดับ"]),
    .paragraph([
      "ระดับ “ผ่านดี” ต้องได้คะแนนรวมและคะแนนทุกแบบวัดไม่ต่ำกว่า 85 ", .italic("ดูเอกสาร"), " ที่ ",
      .link("เว็บไซต์ ITAS 2568", to: "https://itas.example.go.th/2568?a=1&b=2"),
      " หรือ ", .link("สิ่งที่ไม่ใช่ลิงก์", to: "javascript:alert(1)"),
    ]),
    .list(
      DocumentList(
        ordered: true,
        [
          DocumentList.Item(
            ["คะแนนรวมไม่ต่ำกว่า 85"],
            lists: [
              DocumentList(
                ordered: false, texts: [["ปัดเศษทศนิยมตำแหน่งที่ 2"], ["ไม่ปัดซ้ำ"]]),
              DocumentList(ordered: true, texts: [["แบบวัด IIT"], ["แบบวัด EIT"]]),
            ]),
          DocumentList.Item(["คะแนน <ทุกแบบวัด> & ทุกส่วนไม่ต่ำกว่า 85 | *ไม่มีข้อยกเว้น*"]),
        ])),
    .list(DocumentList(ordered: true, texts: [["ข้อแรกของรายการใหม่"]])),
  ]

  private static let results: [Block] = [
    .heading(.first, ["2. ผลการประเมิน"]),
    .paragraph(["คะแนนรวม 88.53 อยู่ในระดับ ", .bold("“ผ่าน”"), "เท่านั้น"], .flush),
    .table(sampleScores),
    .paragraph(["ที่มา: scores.xlsx เซลล์ ", .code("C9"), " และ ", .code("C17")], .small),
  ]

  static let sampleScores = DocumentTable(
    caption: ["ตารางที่ 1 คะแนนตามแบบวัด"],
    columns: [.init(width: 4), .init(width: 2, .end), .init(width: 2, .end), .init(.center)],
    header: [
      [
        .init(["แบบวัด"], rows: 2), .init(["คะแนน"], columns: 2),
        .init(["ถึงเกณฑ์"], rows: 2),
      ],
      ["ปี 2567", "ปี 2568"],
    ],
    rows: [
      ["IIT", "87.10", "88.73", "✓"],
      [.init(["EIT"], rows: 2), "84.02", "88.23", "✓"],
      [.init(["82.15"]), .init(["82.87"], emphasis: .warning), "✗"],
      ["OIT", "90.00", "90.63", "✓"],
      [
        .init([.bold("รวม")], emphasis: .strong), .init(["87.40"], emphasis: .strong),
        .init(["88.53"], emphasis: .strong),
      ],
    ], hasRowHeaders: true)

  private static let charts: [Block] = [
    .heading(.second, ["2.1 ตัวชี้วัด"]), .chart(sampleBars), .chart(sampleHistory),
    .paragraph(["แผนภูมิแสดงเฉพาะคะแนนที่ประกาศ"], .centered),
  ]

  static let sampleBars = DocumentChart(
    title: "แผนภูมิที่ 1 คะแนนรายตัวชี้วัด ปี 2568",
    alternative: "ตัวชี้วัดที่ 4 ต่ำสุด 84.76 และตัวชี้วัดที่ 1 สูงสุด 95.10", measure: "คะแนน",
    targetName: "เป้าหมาย",
    thresholds: [.init("85", label: "ผ่านดี"), .init("95", label: "ผ่านดีเยี่ยม")],
    form: .bars([
      .init("1", name: "การปฏิบัติหน้าที่", value: "95.10"),
      .init("2", name: "การใช้งบประมาณ", value: "86.20"),
      .init("3", name: "การใช้อำนาจ", value: "90.40"),
      .init("4", name: "การใช้ทรัพย์สินของราชการ", value: "84.76", target: "90.00"),
      .init("5", name: "การแก้ไขปัญหาการทุจริต", value: "87.19"),
      .init("6", name: "คุณภาพการดำเนินงาน", value: "90.12"),
      .init("7", name: "ประสิทธิภาพการสื่อสาร", value: "84.95", target: "88.10"),
      .init("8", name: "การปรับปรุงระบบการทำงาน", value: nil),
      .init("9", name: "การเปิดเผยข้อมูล", value: "93.75"),
      .init("10", name: "การป้องกันการทุจริต", value: "87.50"),
    ]))

  static let sampleHistory = DocumentChart(
    title: "แผนภูมิที่ 2 คะแนนรวมย้อนหลัง",
    alternative: "คะแนนรวมปี 2564 ถึง 2568 โดยปี 2566 เปลี่ยนเกณฑ์", measure: "คะแนนรวม",
    thresholds: [.init("85", label: "ผ่านดี"), .init("95", label: "ผ่านดีเยี่ยม")],
    form: .line([
      .init("2564", value: "78.40"), .init("2565", value: "83.12"),
      .init("2566", value: "86.02", startsAnew: true), .init("2567", value: "87.40"),
      .init("2568", value: "88.53"),
    ]))

  private static let planBlocks: [Block] = [
    .heading(.first, ["3. แผนปฏิบัติการ"]),
    .table(
      DocumentTable(
        caption: ["ตารางที่ 2 มาตรการ"],
        columns: [
          .init(width: 2, .center), .init(width: 6), .init(width: 8), .init(width: 4),
          .init(width: 4), .init(width: 5),
        ],
        header: [["รหัส", "ประเด็นที่พบ", "มาตรการและขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ตัวชี้วัดความสำเร็จ"]],
        rows: (1...14).map { number in
          [
            .init([.code("M\(number < 10 ? "0" : "")\(number)")]),
            "ผู้รับบริการเห็นว่าช่องทางแจ้งข้อมูลเข้าถึงยาก",
            .init(["(1) สำรวจหน้าเว็บไซต์\n(2) ปรับเมนูให้พบภายใน 3 คลิก\n(3) ทดสอบกับประชาชน 10 คน"]),
            "สำนักปลัด", "ต.ค. 2568 – ก.พ. 2569", "ผู้ทดสอบ 9 ใน 10 คนหาพบ",
          ]
        })),
  ]

  private static let ending: [Block] = [
    .heading(.first, ["4. การติดตามและรายงานผล"]),
    .paragraph(["รายงานผลทุก 6 เดือน ภายในวันที่ 30 เมษายน 2569"]),
    .signatures([
      DocumentSignature(role: "ผู้จัดทำ"),
      DocumentSignature(
        role: "ผู้เห็นชอบ", name: "นางสาวสมหญิง รักไทย", position: "ปลัดองค์การบริหารส่วนตำบล"),
    ]),
  ]
}

/// The sample documents by name, for the list of tests.
enum SampleDocument: CaseIterable {
  case report, memo, english

  var document: Document {
    switch self {
    case .report: .sample
    case .memo: .memoSample
    case .english: .englishSample
    }
  }
}
