/// The style sheets of HTML documents.
///
/// Thai has marks above and below its letters: lines stand wide apart, nothing spaces letters out,
/// and a browser finds the ends of words itself, so lines are not broken elsewhere.
enum HTMLStyle {
  /// How it looks on a screen, in light and in dark.
  static let screen: StaticString = """
    :root { --paper: #fff; --ink: #1b1d20; --soft: #4a5058; --rule: #b4bac2; --ground: #eef1f5;
      --warm: #fdeccc; --link: #0b57a4; --bar: #2f6690; --track: #e6e9ee; --target: #9cc3de;
      --limit: #a33b00; color-scheme: light dark; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #14181c; --ink: #e8e8e6; --soft: #b5bbc3; --rule: #59616b;
        --ground: #232a31; --warm: #4a3510; --link: #8ab8f0; --bar: #6fa8dc; --track: #2b333b;
        --target: #41617a; --limit: #f0a35e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font-size: 1.0625rem;
      font-family: Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, Laksaman, Tahoma,
      sans-serif; line-height: 1.75; line-break: auto; word-break: normal;
      overflow-wrap: break-word; letter-spacing: normal; hyphens: none;
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    main { max-width: 52rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
    main:focus { outline: none; }
    h1, h2, h3, h4 { line-height: 1.5; margin: 2em 0 .5em; text-wrap: balance; }
    h1 { font-size: 1.6rem; text-align: center; } h2 { font-size: 1.35rem; }
    h3 { font-size: 1.15rem; } h4 { font-size: 1.0625rem; }
    p { margin: .5em 0; }
    a { color: var(--link); } a:focus-visible, .table:focus-visible { outline: 3px solid var(--link);
      outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; background: var(--paper); padding: .5rem 1rem; }
    .skip:focus { left: .5rem; top: .5rem; z-index: 1; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .centered, .title, .cover { text-align: center; } .title { font-weight: bold; }
    .small { font-size: .9375rem; color: var(--soft); }
    .cover { padding: 2rem 0; } .cover .foot { margin-top: 2rem; }
    .emblem { display: inline-block; border: 1px dashed var(--rule); padding: 1.5rem 1rem;
      color: var(--soft); }
    .thai-digits ol { list-style-type: thai; }
    .contents ul { list-style: none; padding: 0; }
    .contents .level2 { padding-left: 1.5rem; } .contents .level3 { padding-left: 3rem; }
    .table { overflow-x: auto; margin: 1.25rem 0; }
    table { border-collapse: collapse; width: 100%; line-height: 1.6; }
    caption { text-align: left; font-weight: bold; padding-bottom: .4rem;
      max-width: calc(100vw - 2rem); }
    th, td { border: 1px solid var(--rule); padding: .35rem .5rem; vertical-align: top;
      text-align: left; }
    thead th { background: var(--ground); text-align: center; vertical-align: middle; }
    tbody th { font-weight: normal; }
    .center { text-align: center; } .end { text-align: right; font-variant-numeric: tabular-nums; }
    .strong { font-weight: bold; background: var(--ground); }
    .warning { font-weight: bold; background: var(--warm); }
    figure { margin: 1.5rem 0; } figcaption { text-align: center; font-weight: bold; }
    svg { display: block; overflow: visible; font-size: .9375rem; }
    svg text { fill: var(--ink); paint-order: stroke; stroke: var(--paper);
      stroke-width: 4px; stroke-linejoin: round; } svg .value { font-weight: bold; }
    svg text.limit { fill: var(--limit); font-weight: bold; }
    .track { fill: var(--track); } rect.bar, .dot { fill: var(--bar); }
    rect.target { fill: var(--target); }
    line.limit { stroke: var(--limit); stroke-width: 2; stroke-dasharray: 6 4; }
    line.history { stroke: var(--bar); stroke-width: 3; }
    line.anew { stroke: var(--soft); stroke-width: 2; stroke-dasharray: 2 4; }
    .legend { list-style: none; padding: 0; margin: .5rem 0; display: flex; flex-wrap: wrap;
      gap: 0 1.5rem; font-size: .9375rem; justify-content: center; }
    .legend li::before { content: ""; display: inline-block; width: 1.4em; height: .7em;
      margin-right: .5em; background: var(--bar); }
    .legend li.target::before { background: var(--target); }
    .legend li.limit::before { background: none; border-top: 2px dashed var(--limit);
      height: .25em; }
    .legend li.anew::before { background: none; border-left: 2px dotted var(--soft); width: 0;
      height: 1em; vertical-align: middle; }
    @media screen and (min-width: 60rem) {
      .landscape { width: min(94vw, 76rem); margin-left: calc((100% - min(94vw, 76rem)) / 2); }
    }
    .signature { margin: 2.5rem 0 0 auto; width: min(100%, 24rem); text-align: center; }
    .blank { display: inline-block; min-width: 9rem; border-bottom: 2px dotted var(--soft); }
    .fields p { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .field { flex: 1 1 14rem; display: flex; gap: .5rem; } .field .blank { flex: 1; }

    """

  /// How it looks on paper: A4, wide tables on pages of their own that lie on their side.
  ///
  /// A row that is not split takes with it all rows beside which its cells stand: in a wide and
  /// long table that would be a page of white before it. No single row is left on a page, as in
  /// Word, but for such of wide tables, which are high enough to stand alone.
  static let paper: StaticString = """
    @media print {
      body { font-size: 12pt; line-height: 1.6; }
      main { max-width: none; padding: 0; }
      .skip { display: none; }
      .landscape { page: landscape; } .sheet + .sheet, .break { break-before: page; }
      .cover { break-after: page; min-height: 22cm; padding: 0; }
      h1, h2, h3, h4, caption, p:has(+ .table) { break-after: avoid; }
      figure, tr, .signature, li { break-inside: avoid; }
      p { orphans: 2; widows: 2; }
      thead { display: table-header-group; } caption { max-width: none; }
      thead { break-after: avoid; } .group { break-inside: avoid; }
      .landscape table:has(tr:nth-child(6)) tr:has([rowspan]) { break-inside: auto; }
      .sheet:not(.landscape) tbody tr:first-child, tbody:has([rowspan]) tr:first-child {
        break-after: avoid; }
      .sheet:not(.landscape) tbody tr:last-child, tbody:has([rowspan]) tr:last-child {
        break-before: avoid; }
      .table { overflow: visible; } table { min-width: 0 !important; font-size: 11pt; }
      a { color: inherit; text-decoration: none; }
      svg, .legend li, th, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """

  /// Page numbers in Thai digits.
  static let thaiPages: StaticString = """
    @page { size: A4; margin: 2.5cm 2cm 2cm 3cm; @bottom-center { content: counter(page, thai); } }
    @page landscape { size: A4 landscape; margin: 2cm; }
    @page :first { @bottom-center { content: none; } }

    """

  /// Page numbers in Arabic digits.
  static let arabicPages: StaticString = """
    @page { size: A4; margin: 2.5cm 2cm 2cm 3cm; @bottom-center { content: counter(page); } }
    @page landscape { size: A4 landscape; margin: 2cm; }
    @page :first { @bottom-center { content: none; } }

    """
}
