import Glibc
import TestSupport

/// Puts one input through a reader of office documents: the one that `ITA_FUZZ_KIND` names (zip,
/// xml, workbook, word, opendocument), else all of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzContainers(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  for kind in kinds {
    let complaint = kind.complaint(about: input)
    if let complaint { fatalError(complaint) }
  }
  return 0
}

private let kinds: [ContainerChecks] = {
  guard let name = unsafe getenv("ITA_FUZZ_KIND") else { return ContainerChecks.allCases }
  return unsafe ContainerChecks(rawValue: String(cString: name)).map { [$0] } ?? []
}()
