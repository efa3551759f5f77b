import TestSupport

/// Puts one input through text decoding, delimited text and web pages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let complaint = TextChecks.complaint(about: input)
  if let complaint { fatalError(complaint) }
  return 0
}
