import TestSupport

/// Puts one input through the whole way from bytes to one of the writers, which its first byte
/// chooses.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWriters(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let complaint = WriterChecks.complaint(about: input)
  precondition(complaint == nil, complaint ?? "")
  return 0
}
