import TestSupport

/// Puts one input through the reading and judging of national tables.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNation(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let complaint = NationalChecks.complaint(about: input)
  precondition(complaint == nil, complaint ?? "")
  return 0
}
