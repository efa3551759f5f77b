import ITATables

// Who signs.
extension Report {
  var signatures: [Block] {
    [
      .signatures([
        DocumentSignature(
          role: words("ผู้จัดทำ", "Prepared by"), name: profile[.preparer],
          position: profile[.preparerPosition]),
        DocumentSignature(
          role: words("ผู้ตรวจสอบ", "Checked by"), name: profile[.reviewer],
          position: profile[.reviewerPosition]),
        DocumentSignature(
          role: words("ผู้เห็นชอบ", "Approved by"), name: profile[.signer],
          position: profile[.signerPosition]),
      ])
    ]
  }
}
