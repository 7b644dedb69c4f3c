import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { buildPeriodicReport } from '../../core/documents/periodic-report.ts';
import type { Piece, PrintDocument } from '../../core/documents/print-document.ts';
import type { Report } from '../../core/model/report.ts';
import { partyHd36 } from '../../core/layouts/profiles/party-hd36.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { renderWord } from '../../electron/export/word/render-word.ts';
import { createPdfEngine, readWasmModule } from '../../electron/export/pdf/typst-engine.ts';
import { locateResources } from '../../electron/resources.ts';
import { createPrinter } from '../../electron/services/create-printer.ts';
import { createProgram } from '../../electron/services/create-program.ts';
import { exportReport, previewReport } from '../../electron/services/print-report.ts';
import { putRecord } from '../../electron/services/put-record.ts';
import { createDocumentWorker } from '../../electron/workers/document-worker-client.ts';
import { commission, indicator, organisation, outline, period } from '../support/records.ts';
import { startCompetitors } from './competitors.ts';
import { longReport } from './make-records.ts';
import { limitRow, measureInTurn, row, type Row } from './measure.ts';

const resources = locateResources(join(import.meta.dirname, '../../electron'));

/** What does less than we do: text and notes in the library's default look, without tables, in memory. */
const docx = 'npm docx, the text alone';

/** From record to durable file beside the bare libraries on prepared input, warm, about 30 pages. */
export async function benchPrinting(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  const worker = createDocumentWorker(resources);
  try {
    const program = createProgram({
      dataFolder: join(folder, 'data'),
      assetsFolder: resources.assetsFolder,
      printer: createPrinter(worker),
    });
    const report = { ...longReport(30), organisationId: commission.id };
    await putRecord(program, 'organisation', JSON.stringify(commission));
    const records = { organisation, outline, indicator, period };
    for (const [kind, record] of Object.entries(records))
      await putRecord(program, kind, JSON.stringify(record));
    await putRecord(program, 'report', JSON.stringify(report));
    const name = { periodId: period.id, organisationId: commission.id };
    const input = {
      report,
      organisation: selectVersion(commission, period.dataTo),
      period,
      layout: partyHd36,
      indicators: [indicator],
      citedDocuments: [],
      lastTasks: [],
    };
    const prepared = buildPeriodicReport(input);
    const engine = await createPdfEngine({
      ...resources,
      wasmModule: await readWasmModule(resources.wasmFile),
    });
    const { pageCount } = await exportReport(program, name, 'pdf', join(folder, 'pages.pdf'));
    const times = await measureInTurn(
      {
        word: () => exportReport(program, name, 'word', join(folder, 'a.docx')),
        wordBytes: async () => renderWord(prepared),
        docx: () => packPlain(prepared),
        pdf: () => exportReport(program, name, 'pdf', join(folder, 'a.pdf')),
        barePdf: () => engine.render(prepared),
      },
      { rounds: 21, warmUps: 15 },
    );
    engine.free();
    const longest = buildPeriodicReport({ ...input, report: longReport(215) });
    const longestPages = (await program.printer.render(longest, 'pdf')).pageCount;
    const { longestWord, preview } = await measureInTurn(
      {
        longestWord: () => program.printer.render(longest, 'word'),
        preview: (round) => previewReport(program, changeOneParagraph(report, round)),
      },
      { rounds: 9, warmUps: 3 },
    );
    const others = await startCompetitors(prepared, renderWord(prepared), folder);
    const word = await measureInTurn(
      { ours: () => exportReport(program, name, 'word', join(folder, 'a.docx')), ...others.word },
      { rounds: 7, warmUps: 3 },
    );
    const pdf = await measureInTurn(
      { ours: () => exportReport(program, name, 'pdf', join(folder, 'a.pdf')), ...others.pdf },
      { rounds: 7, warmUps: 3 },
    );
    await others.close();
    return [
      row(`Word, ${pageCount} pages, record to file`, times.word, docx, times.docx, 1.25),
      row('of that, blocks to bytes', times.wordBytes, docx, times.docx, 1),
      ...besideOthers('Word, the same', word),
      row(`PDF, ${pageCount} pages, record to file`, times.pdf, 'Typst alone', times.barePdf, 1.25),
      ...besideOthers('PDF, the same', pdf),
      limitRow(`print view, ${pageCount} pages, after one changed paragraph`, preview, 250),
      limitRow(`Word, ${longestPages} pages, warm`, longestWord, 1_000),
    ];
  } finally {
    await worker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The report with other words in a paragraph in its middle. */
function changeOneParagraph(report: Report, round: number): Report {
  const middle = Math.floor(report.blocks.length / 2);
  const index = report.blocks.findIndex((block, at) => at >= middle && block.type === 'paragraph');
  const block = report.blocks[index];
  if (block?.type !== 'paragraph') throw new Error('no paragraph to change');
  const content = [{ type: 'text' as const, text: `Lần sửa thứ ${round}. ` }, ...block.content];
  return { ...report, blocks: report.blocks.with(index, { ...block, content }) };
}

function besideOthers(what: string, { ours, ...others }: Record<string, number> & { ours: number }): Row[] {
  return Object.entries(others).map(([name, ms]) => row(what, ours, name, ms, 1));
}

/** The same text and footnotes with the library's defaults: no styles, no tables, no letterhead. */
async function packPlain(document: PrintDocument): Promise<Uint8Array> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const children = document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.pieces] : []))
    .map((pieces) => new Paragraph({ children: pieces.map((piece) => packPiece(piece, footnotes)) }));
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }));
}

function packPiece(piece: Piece, footnotes: Record<string, { children: Paragraph[] }>) {
  switch (piece.kind) {
    case 'text':
      return new TextRun({ text: piece.text, bold: piece.isBold ?? false, italics: piece.isItalic ?? false });
    case 'line-break':
      return new TextRun({ break: 1 });
    case 'footnote': {
      const number = Object.keys(footnotes).length + 1;
      const text = piece.pieces.map((each) => (each.kind === 'text' ? each.text : ' ')).join('');
      footnotes[number] = { children: [new Paragraph(text)] };
      return new FootnoteReferenceRun(number);
    }
  }
}
