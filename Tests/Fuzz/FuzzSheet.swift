import TestSupport

/// Puts one input through the whole way from bytes to level, plan and reports.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheet(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let complaint = SheetChecks.complaint(about: input)
  if let complaint { fatalError(complaint) }
  return 0
}
