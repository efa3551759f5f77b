import ITAModel
import ITATables
import TestSupport

/// A made-up nation: as many agencies as 2566 had, in 77 provinces with their districts, named as
/// real ones are, about eight letters behind the words for what they are.
enum NationSample {
  static let count = 8_323

  /// The nation's table of 2567, an agency a row.
  static let table: NationalTable = {
    var scan = NationalScan()
    scan.begin(file: "nation.tsv")
    let text = Array(NationSample.text.utf8)
    _ = scan.read(text.span, isLast: true, format: .tabs)
    scan.findSameNames()
    return scan.table
  }()

  static let comparison: Comparison? = Comparison.years(of: table).last

  /// The names, in the order of the rows.
  static var names: [String] { table.agencies.map(\.name) }

  private static let heads = words(
    "บ้าน หนอง ท่า วัง คลอง ดอน โพธิ์ แม่ ห้วย นา โคก เขา บาง ทุ่ง ป่า สัน กุด ไร่ ขาม คำ โนน ปาก ลำ เวียง"
      + " ไทร ศรี สระ หัว ควน เกาะ บึง")
  private static let tails = words(
    "ใหญ่ น้อย แดง สูง งาม ไผ่ แก้ว เงิน หลวง เหนือ กลาง ม่วง สะอาด พัฒนา ผักหวาน กระทุ่ม มะเขือ ประดู่"
      + " สามัคคี ช้าง บัวลอย ท่อน แสง ยาง ขาว ดำ ทอง ใต้ ตาล เจริญ มะขาม สว่าง หิน ทราย เดื่อ หมื่น"
      + " โพธิ์ แวง เต่า กวาง ตะวัน จันทร์ ชัย รุ่ง นกยูง สวน")

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { String($0) }
  }

  private static let kinds = [
    ("องค์การบริหารส่วนตำบล", 5_300), ("เทศบาลตำบล", 2_246), ("เทศบาลเมือง", 195), ("เทศบาลนคร", 30),
    ("องค์การบริหารส่วนจังหวัด", 76), ("จังหวัด", 76), ("กรม", 147), ("มหาวิทยาลัย", 83), ("สำนักงาน", 170),
  ]

  private static let text: String = {
    var generator = SeededGenerator(seed: 2567)
    func word(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    let provinces = (1...77).map { "\(word(heads))\(word(tails))\($0 % 10 == 0 ? "ธานี" : "บุรี")" }
    let indicators = (1...10).map { "\($0)" }.joined(separator: "\t")
    var lines = ["year\tcode\tname\ttype\tprovince\tdistrict\t\(indicators)"]
    for number in 1...count {
      var place = Int.random(in: 0..<8_323, using: &generator)
      let kind =
        kinds.first {
          place -= $0.1
          return place < 0
        }?.0 ?? ""
      let tail = Int.random(in: 0..<5, using: &generator) == 0 ? word(tails) : ""
      let name = kind + word(heads) + word(tails) + tail
      let province = provinces[number % 77]
      let district = word(heads) + word(tails)
      let own = Int.random(in: 7_800...9_900, using: &generator)
      let scores = (1...10).map { _ in
        let score = own + Int.random(in: -900...900, using: &generator)
        return Points.text(hundredths: min(max(score, 0), 10_000))
      }
      lines.append(
        "2567\t\(number)\t\(name)\t\(kind)\t\(province)\t\(district)\t"
          + scores.joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }()
}
