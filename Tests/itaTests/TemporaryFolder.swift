import Foundation

@testable import ita

/// A folder on the disk that is gone when the test ends.
///
/// A class, because it removes the folder when nobody needs it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("ita-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func put(_ text: String, _ name: String, mode: Int = 0o644) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
  }

  func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: self(name))))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in the folder, hidden ones too, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func mode(_ name: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: self(name)))?[.posixPermissions] as? Int
  }

  /// The number that stays the same while a file is not replaced.
  func identity(_ name: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: self(name)))?[.systemFileNumber] as? Int
  }
}
