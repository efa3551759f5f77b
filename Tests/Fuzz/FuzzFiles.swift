import Glibc
import TestSupport

/// Puts one input through a reader of the files beside a score sheet: the one that `ITA_FUZZ_KIND`
/// names (plan, profile, units, template, nation, framework, period), else all of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFiles(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  for kind in kinds {
    let complaint = kind.complaint(about: input)
    precondition(complaint == nil, complaint ?? "")
  }
  return 0
}

private let kinds: [FileChecks] = {
  guard let name = unsafe getenv("ITA_FUZZ_KIND") else { return FileChecks.allCases }
  return unsafe FileChecks(rawValue: String(cString: name)).map { [$0] } ?? []
}()
