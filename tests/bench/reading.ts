import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateResources } from '../../electron/resources.ts';
import { createWordReader } from '../../electron/services/read-word.ts';
import { makeDocx } from '../support/make-docx.ts';
import { limitRow, measureInTurn, type Row } from './measure.ts';

const goalMs = 1_500;
const pages = 60;
const paragraphsPerPage = 6;
const runsPerParagraph = 18;

/** Opening a file as Word leaves it after many edits: every few words a run of their own, with their font repeated. */
export async function benchReading(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  const reader = createWordReader(locateResources(join(import.meta.dirname, '../../electron')));
  const file = join(folder, 'old-report.docx');
  try {
    await writeFile(file, makeDocx({ body: writeBody() }));
    const { read } = await measureInTurn({ read: () => reader.read(file) }, { rounds: 7, warmUps: 1 });
    return [
      limitRow(
        `Word file, ${pages} pages in ${pages * paragraphsPerPage * runsPerParagraph} runs, opened in a worker`,
        read,
        goalMs,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function writeBody(): string {
  const run =
    '<w:r w:rsidRPr="00CC33EE"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
    '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:t xml:space="preserve">tổ chức 267 buổi cho hội viên, </w:t></w:r>';
  const paragraph = `<w:p w:rsidR="00AA11BB" w:rsidRDefault="00BB22CC"><w:pPr><w:jc w:val="both"/></w:pPr>${run.repeat(runsPerParagraph)}</w:p>`;
  return paragraph.repeat(pages * paragraphsPerPage);
}
