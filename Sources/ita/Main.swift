import ITAModel
import ITAReports
import ITATables

@main
enum Main {
  static func main() { print("ita") }
}
