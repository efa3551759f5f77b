import ITATables

// Who signs: who prepares and who approves; who checks only where the profile names one.
extension Report {
  var signatures: [Block] {
    let reviewer = DocumentSignature(
      role: words("ผู้ตรวจสอบ", "Checked by"), name: profile[.reviewer],
      position: profile[.reviewerPosition])
    let hasReviewer = profile[.reviewer] != nil || profile[.reviewerPosition] != nil
    return [
      .signatures(
        [
          DocumentSignature(
            role: words("ผู้จัดทำ", "Prepared by"), name: profile[.preparer],
            position: profile[.preparerPosition])
        ] + (hasReviewer ? [reviewer] : []) + [
          DocumentSignature(
            role: words("ผู้เห็นชอบ", "Approved by"), name: profile[.signer],
            position: profile[.signerPosition])
        ])
    ]
  }
}
