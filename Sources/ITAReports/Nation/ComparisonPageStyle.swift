/// The style sheet and the script that a page of many agencies has beside those of documents.
enum ComparisonPageStyle {
  static let screen: StaticString = """
    details { border: 1px solid var(--rule); border-bottom: 0; }
    #t details:last-child { border-bottom: 1px solid var(--rule); }
    summary { padding: .45rem .6rem; cursor: pointer; font-weight: bold; }
    summary:focus-visible, input:focus-visible { outline: 3px solid var(--link); }
    summary small { font-weight: normal; color: var(--soft); }
    #t td { padding: .15rem .5rem; overflow-wrap: anywhere; }
    #t td { text-align: right; font-variant-numeric: tabular-nums; }
    #t td:nth-last-child(2) { text-align: center; }
    #t td:last-child { text-align: left; width: 60%; }
    #t tbody th { text-align: left; font-weight: bold; background: var(--ground); }
    #l { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
    #l b { display: inline-block; min-width: 1.6em; text-align: center;
      background: var(--ground); border: 1px solid var(--rule); }
    form:not([hidden]) { position: sticky; top: 0; z-index: 1; background: var(--paper);
      padding: .5rem 0; }
    label, output { display: block; }
    input { font: inherit; color: inherit; background: var(--paper); width: 100%;
      border: 2px solid var(--soft); padding: .35rem .6rem; }
    .charts line:not(.limit) { stroke: var(--rule); }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      gap: 0 2rem; }
    @media print { form:not([hidden]) { display: none; } }

    """

  /// The search: a row is kept where every word asked for is part of its name, its group, its
  /// province or its level. Levels are written out where letters stood.
  static let script: StaticString = #"""

    (() => {
      const form = document.getElementById("f"), input = document.getElementById("q");
      const output = document.getElementById("n"), levels = {};
      const short = [["องค์การบริหารส่วนตำบล", "อบต."], ["องค์การบริหารส่วนจังหวัด", "อบจ."],
        ["เทศบาลตำบล", "ทต."], ["เทศบาลเมือง", "ทม."], ["เทศบาลนคร", "ทน."]];
      const key = text => {
        text = text.toLowerCase().replace(/\u0e4d\u0e32/g, "\u0e33");
        text = text.replace(/[\u0e50-\u0e59]/g, d => d.charCodeAt(0) - 0xe50);
        for (const [long, abbreviation] of short) text = text.replaceAll(long, abbreviation);
        return text.replaceAll(" …", "");
      };
      for (const item of document.querySelectorAll("#l li")) {
        const letter = item.querySelector("b");
        if (letter) levels[letter.textContent] = item.querySelector("span").textContent;
      }
      const table = document.getElementById("t"), heading = table.dataset.rank, ranks = {};
      if (heading) {
        [...table.querySelectorAll("td:first-child")].map(cell => cell.textContent)
          .filter(score => score !== "-").sort((a, b) => b - a)
          .forEach((score, place) => ranks[score] ??= place + 1);
      }
      const provinces = [];
      for (const details of document.querySelectorAll("#t details")) {
        const place = key(details.querySelector("summary").firstChild.data), groups = [];
        if (heading) details.querySelector("th").outerHTML = `<th scope=col>${heading}<th scope=col>` +
          details.querySelector("th").innerHTML;
        for (const body of details.querySelectorAll("tbody")) {
          let start = "";
          const rows = [], head = body.rows[0];
          for (const row of body.rows) {
            if (row === head) {
              start = head.textContent.trim();
              if (heading) head.cells[0].colSpan = 4;
              continue;
            }
            const score = row.cells[0].textContent;
            if (heading) row.insertCell(0).textContent = ranks[score] ?? "";
            const cell = row.cells[2], level = levels[cell.textContent] || cell.textContent;
            cell.textContent = level;
            const name = row.cells[3];
            if (start.endsWith("…")) name.textContent = start.slice(0, -2) + name.textContent;
            rows.push([row, key([name.textContent, start, place, level].join(" "))]);
          }
          groups.push([body, rows]);
        }
        provinces.push([details, groups, details.open]);
      }
      const search = () => {
        const asked = key(input.value).split(/\s+/).filter(word => word);
        let found = 0;
        for (const [details, groups, open] of provinces) {
          let here = 0;
          for (const [body, rows] of groups) {
            let inside = 0;
            for (const [row, words] of rows) {
              const fits = asked.every(word => words.includes(word));
              row.hidden = !fits;
              if (fits) inside++;
            }
            body.hidden = inside === 0;
            here += inside;
          }
          details.hidden = here === 0;
          details.open = asked.length ? here > 0 && (details.open || found < 500) : open;
          found += here;
        }
        output.textContent = asked.length ? `${found} ${output.dataset.unit}` : "";
      };
      form.hidden = false;
      form.addEventListener("submit", event => { event.preventDefault(); search(); });
      input.addEventListener("input", search);
    })();

    """#
}
