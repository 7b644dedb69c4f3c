/**
 * The Typst template of every document. It is fixed: what users write reaches it only as `/document.json`, and there only
 * `text(…)`, so that nothing in it is ever read as markup or code. No function may use `document-data`: functions are
 * part of the style of every paragraph, and when they change, the compiler sets every paragraph anew (measured: 400
 * instead of 60 ms at 30 pages).
 */
export const template = `
#let layout-data = json("/layout.json")
#let page-data = layout-data.page
#let document-data = json("/document.json")

#set document(
  title: document-data.title,
  description: document-data.subject,
  author: document-data.authors,
  keywords: document-data.keywords,
  date: datetime(year: document-data.year, month: document-data.month, day: document-data.day),
)
#set text(
  font: "Tinos", fallback: false, lang: "vi", region: "VN", hyphenate: false,
  kerning: false, ligatures: false, overhang: false,
)
#set par(
  leading: 0pt, spacing: 0pt, linebreaks: "simple",
  justification-limits: (spacing: (min: 100%, max: 200%), tracking: (min: 0pt, max: 0pt)),
)
#set block(above: 0pt, below: 0pt)
#set super(typographic: false, size: 0.65em, baseline: -0.35em)
#set sub(typographic: false, size: 0.65em, baseline: 0.12em)
#set underline(stroke: 0.05em, offset: 0.12em, evade: false)
#set table(stroke: layout-data.table.ruleThicknessPt * 1pt)

#let alignments = (left: left, center: center, right: right, justify: left)

#let face(style) = (
  size: style.sizePt * 1pt,
  weight: if style.isBold { "bold" } else { "regular" },
  style: if style.isItalic { "italic" } else { "normal" },
)

// "Exactly 18 pt" in Word puts 80 % of the pitch above the baseline and 20 % below it.
#let styled(name, alignment: none, body) = {
  let style = layout-data.styles.at(name)
  let alignment = if alignment == none { style.align } else { alignment }
  set text(
    ..face(style),
    top-edge: style.linePitchPt * 0.8pt,
    bottom-edge: style.linePitchPt * -0.2pt,
  )
  set par(
    justify: alignment == "justify",
    first-line-indent: (amount: style.firstLineIndentMm * 1mm, all: true),
  )
  set align(alignments.at(alignment))
  if style.isUnderlined { underline(body) } else { body }
}

#let piece(item) = {
  if item.kind == "text" {
    let options = (:)
    if "isBold" in item { options.weight = if item.isBold { "bold" } else { "regular" } }
    if "isItalic" in item { options.style = if item.isItalic { "italic" } else { "normal" } }
    let change = item.at("change", default: none)
    if change == "added" { options.weight = "bold" }
    let run = text(..options, item.text)
    if change == "added" { run = underline(run) }
    if change == "removed" { run = strike(stroke: 0.06em, offset: -0.26em, run) }
    let position = item.at("position", default: none)
    if position == "superscript" { super(run) } else if position == "subscript" { sub(run) } else { run }
  } else if item.kind == "break" {
    linebreak()
  } else if item.kind == "break-chance" {
    h(0.001pt)
  } else if item.kind == "note" {
    footnote(h(0.2em) + item.pieces.map(piece).join())
  } else if item.kind == "place" {
    [#metadata((key: item.key, role: item.role))<place>]
  }
}

#let pieces(items) = items.map(piece).join()

// A paragraph without text is still a line high.
#let words(items) = {
  if items.all(item => item.kind == "place") { text(" ") }
  pieces(items)
}

#let rule-below(line-data, width, body) = {
  let style = layout-data.styles.at(line-data.style)
  let thickness = line-data.rule.thicknessPt * 1pt
  context {
    let length = calc.min(measure(body, width: width).width, width) * line-data.rule.lengthShare
    body
    place(bottom + alignments.at(style.align), dy: 2pt + thickness, rect(width: length, height: thickness, fill: black))
  }
}

#let boxed(frame, alignment, body) = align(alignment, box(
  width: frame.widthMm * 1mm,
  height: frame.heightMm * 1mm,
  stroke: frame.thicknessPt * 1pt,
  align(horizon, body),
))

#let plain-line(line-data, width) = styled(line-data.style, {
  let body = par(words(line-data.pieces))
  if line-data.rule == none { body } else { rule-below(line-data, width, body) }
})

#let line-text(line-data, width) = {
  let body = plain-line(line-data, width)
  if line-data.box == none { body }
  else { boxed(line-data.box, alignments.at(layout-data.styles.at(line-data.style).align), body) }
}

#let title-line(line-data, width) = {
  v(line-data.gap * 1pt, weak: true)
  block(sticky: line-data.isSticky, breakable: false, width: 100%, line-text(line-data, width))
}

#let column-line(line-data, width) = {
  v(line-data.gap * 1pt)
  block(breakable: false, width: 100%, line-text(line-data, width))
}

// A float at the foot of the page holds lines back, so that the last ones go over to the signature's page.
#let reserved(height) = if height > 0 {
  place(bottom, float: true, clearance: 0pt, block(height: height * 1pt, width: 100%))
}

// Only lines that stand in no block of their own take their footnotes along to the next page.
#let paragraph-block(item) = {
  let line-data = item.line
  if item.isPageStart { pagebreak(weak: true) }
  reserved(item.reserve)
  v(line-data.gap * 1pt, weak: true)
  let body = if item.headingLevel > 0 {
    heading(level: item.headingLevel, words(line-data.pieces))
  } else {
    styled(line-data.style, par(words(line-data.pieces)))
  }
  if line-data.isSticky { block(sticky: true, breakable: not item.isUnsplit, width: 100%, body) } else { body }
}

#show heading: it => {
  let name = "heading-" + str(it.level)
  styled(name, { h(layout-data.styles.at(name).firstLineIndentMm * 1mm); it.body })
}

#let columns-block(item) = v(item.gap * 1pt, weak: true) + block(breakable: false, width: 100%, {
  if item.place != none { piece(item.place) }
  grid(
    columns: item.widths.map(width => width * 1mm),
    align: top + left,
    ..item.rows.map(row => row.zip(item.widths).map(((lines, width)) => {
      lines.map(line-data => column-line(line-data, width * 1mm)).join()
    })).flatten(),
  )
})

#let cell(item) = table.cell(
  x: item.x, y: item.y, colspan: item.columnSpan, rowspan: item.rowSpan,
  breakable: item.isBreakable,
  align: if item.style == "table-head" { horizon } else { top },
  styled(item.style, alignment: item.align, {
    if item.paragraphs.len() == 0 { par(words(())) }
    for items in item.paragraphs { par(words(items)) }
  }),
)

#let table-block(item) = {
  reserved(item.reserve)
  v(item.gap * 1pt, weak: true)
  table(
    columns: item.columns.map(width => width * 1mm),
    inset: (x: item.paddingMm * 1mm, y: layout-data.table.paddingPt * 1pt),
    ..if item.header.len() > 0 { (table.header(repeat: true, ..item.header.map(cell)),) },
    ..item.body.map(cell),
  )
}

#let print-block(item) = {
  if item.kind == "columns" { columns-block(item) }
  else if item.kind == "line" { title-line(item.line, item.width * 1mm) }
  else if item.kind == "paragraph" { paragraph-block(item) }
  else if item.kind == "table" { table-block(item) }
}

#set footnote.entry(
  separator: block(
    height: 5pt,
    line(length: layout-data.footnote.ruleWidthMm * 1mm, stroke: layout-data.footnote.ruleThicknessPt * 1pt),
  ),
  clearance: 6pt, gap: 0pt, indent: 0pt,
)
#show footnote.entry: it => styled("footnote", { set par(leading: 0pt, spacing: 0pt); it })
#show footnote: set text(weight: "regular", style: "normal")

#let edge-line(name, alignment, body) = styled(name, alignment: alignment, {
  set par(first-line-indent: 0pt)
  body
})

#let page-number = context {
  let number = counter(page).get().first()
  if number > 1 or layout-data.pageNumber.isShownOnFirstPage {
    edge-line("page-number", layout-data.pageNumber.position.split("-").last(), block(width: 100%, str(number)))
  }
}
// On the line of the number, as in Word, whose header is one paragraph.
#let running-mark = {
  let style = layout-data.styles.at("running-mark")
  text(..face(style), pieces(layout-data.runningMark))
}
#let is-number-below = layout-data.pageNumber.position == "bottom-center"
#let edge-distance = layout-data.pageNumber.edgeDistanceMm * 1mm

#set page(
  width: page-data.widthMm * 1mm,
  height: page-data.heightMm * 1mm,
  margin: (
    top: page-data.marginTopMm * 1mm,
    bottom: page-data.marginBottomMm * 1mm,
    ..if page-data.isTwoSided {
      (inside: page-data.marginLeftMm * 1mm, outside: page-data.marginRightMm * 1mm)
    } else {
      (left: page-data.marginLeftMm * 1mm, right: page-data.marginRightMm * 1mm)
    },
  ),
  binding: left,
  header-ascent: 0pt,
  footer-descent: 0pt,
  header: {
    if not is-number-below { place(top, dy: edge-distance, page-number) }
    if layout-data.runningMark.len() > 0 {
      let alignment = if layout-data.pageNumber.position == "top-right" { "left" } else { "right" }
      place(top, dy: edge-distance, edge-line("page-number", alignment, block(width: 100%, running-mark)))
    }
  },
  footer: if is-number-below { place(bottom, dy: -edge-distance, page-number) },
)

#for (index, section) in document-data.sections.enumerate() {
  page(flipped: section.isLandscape, {
    section.blocks.map(print-block).join()
    if index == document-data.sections.len() - 1 {
      context [#metadata((
        pageCount: counter(page).final().first(),
        places: query(<place>).map(it => {
          let position = it.location().position()
          (..it.value, page: position.page, y: position.y.pt())
        }),
      ))<report>]
    }
  })
}
`;
