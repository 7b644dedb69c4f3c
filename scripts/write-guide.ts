// Writes docs/huong-dan as one PDF with the page engine of the program: npm run guide -- [FILE]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import startCompiler, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { guidePageIds, guideParts } from '../core/rules/guide/guide-pages.ts';
import { readGuidePage } from '../core/rules/guide/read-guide-page.ts';
import { fontFileNames } from '../electron/export/pdf/font-characters.ts';
import { readWasmModule } from '../electron/export/pdf/typst-engine.ts';
import { locateResources } from '../electron/resources.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/huong-dan');
const out = resolve(process.argv[2] ?? join(root, 'out/huong-dan-giao-ban.pdf'));
const { fontFolder, wasmFile } = locateResources(join(root, 'electron'));

// What is written reaches the template as data, where only `text(…)` shows it.
const template = `
#let guide = json("/guide.json")
#set document(title: guide.title, date: none)
#set page(
  paper: "a4", margin: (x: 20mm, y: 20mm),
  footer: context { if counter(page).get().first() > 1 { align(center, text(size: 10pt, counter(page).display())) } },
)
#set text(font: "Tinos", fallback: false, lang: "vi", region: "VN", size: 12pt, hyphenate: false)
#set par(leading: 0.7em, spacing: 0.9em)
#set list(spacing: 0.6em)
#set enum(spacing: 0.6em)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 1em, text(size: 18pt, it.body)) }
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.7em, text(size: 14pt, it.body))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.6em, text(size: 12pt, it.body))

#let inline(item) = {
  if item.kind == "name" { strong(text(item.text)) }
  else if item.kind == "emphasis" { emph(text(item.text)) }
  else if item.kind == "key" { box(stroke: 0.4pt + gray, inset: (x: 2pt), outset: (y: 2pt), radius: 2pt, text(size: 10.5pt, item.text)) }
  else if item.kind == "link" { link(label("page-" + item.page), underline(text(item.text))) }
  else { text(item.text) }
}
#let inlines(content) = content.map(inline).join()

#let show-block(item) = {
  if item.kind == "heading" { heading(level: item.level, text(item.text)) }
  else if item.kind == "paragraph" { par(inlines(item.content)) }
  else if item.kind == "note" { block(width: 100%, inset: 8pt, stroke: (left: 2pt + rgb("#b3841e")), fill: rgb("#fff8e6"), inlines(item.content)) }
  else if item.kind == "list" { if item.isOrdered { enum(..item.items.map(inlines)) } else { list(..item.items.map(inlines)) } }
  else if item.kind == "table" {
    block(table(
      columns: item.head.len(), stroke: 0.4pt + gray, inset: 5pt,
      table.header(..item.head.map(cell => strong(inlines(cell)))),
      ..item.rows.map(row => row.map(inlines)).join(),
    ))
  }
  else if item.kind == "picture" {
    block(breakable: false, {
      box(stroke: 0.4pt + gray, image("/" + item.file, width: 100%, alt: item.caption))
      block(above: 0.4em, text(size: 10pt, fill: luma(80), item.caption))
    })
  }
}

#v(30%)
#align(center, text(size: 28pt, weight: "bold", "Giao Ban"))
#align(center, text(size: 16pt, "Hướng dẫn sử dụng, phiên bản " + guide.version))
#pagebreak()
#text(size: 18pt, weight: "bold", "Mục lục")
#for part in guide.parts {
  block(above: 1em, below: 0.5em, strong(text(part.title)))
  for entry in part.pages {
    let target = label("page-" + entry.id)
    block(above: 0.5em, below: 0.5em, link(target, [#h(5mm)#text(entry.title)#box(width: 1fr, repeat[.])#context counter(page).at(target).first()]))
  }
}
#for page in guide.pages [
  #heading(level: 1, text(page.title))#label("page-" + page.id)
  #for item in page.blocks { show-block(item) }
]
`;

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const pages = await Promise.all(
  guidePageIds.map(async (id) => ({
    id,
    ...readGuidePage(await readFile(join(folder, `${id}.md`), 'utf8')),
  })),
);
const titleOf = (id: string) => pages.find((page) => page.id === id)?.title ?? id;

await startCompiler({ module_or_path: await readWasmModule(wasmFile) });
const builder = new TypstCompilerBuilder();
builder.set_dummy_access_model();
for (const name of fontFileNames) await builder.add_raw_font(await readFile(join(fontFolder, name)));
const compiler = await builder.build();
compiler.add_source('/guide.typ', template);
const parts = guideParts.map((part) => ({
  title: part.title,
  pages: part.pages.map((id) => ({ id, title: titleOf(id) })),
}));
const data = { title: 'Giao Ban: hướng dẫn sử dụng', version, parts, pages };
compiler.map_shadow('/guide.json', new TextEncoder().encode(JSON.stringify(data)));
for (const { blocks } of pages)
  for (const block of blocks)
    if (block.kind === 'picture')
      compiler.map_shadow(`/${block.file}`, await readFile(join(folder, 'images', block.file)));
const world = compiler.snapshot(undefined, '/guide.typ', undefined);
const { hasError, diagnostics } = world.compile(0, 3);
if (hasError) throw new Error(JSON.stringify(diagnostics, null, 2));
const { result } = world.get_artifact(1, 3);
await mkdir(dirname(out), { recursive: true });
await writeFile(out, result);
console.log(`${out}: ${result.length} bytes`);
