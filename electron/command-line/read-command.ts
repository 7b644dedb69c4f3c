import { resolve } from 'node:path';
import { convertOldFonts } from '../../core/rules/old-fonts/convert-old-fonts.ts';
import { recogniseDocument } from '../../core/rules/recognise/recognise-document.ts';
import { openReport } from '../services/open-report.ts';
import type { Program } from '../services/program.ts';
import { proposeFromWord } from '../services/propose-from-word.ts';
import type { WordReader } from '../services/read-word.ts';
import type { Answer } from './answer.ts';
import { writeProposal, writeRecognised } from './write-recognised.ts';

/** What a Word file of any office holds, taken apart; the file is only read. */
export async function readDocument(file: string, wordReader: WordReader): Promise<Answer> {
  const document = await wordReader.read(resolve(file));
  const { document: readable, conversions } = convertOldFonts(document);
  let count = 0;
  const recognised = recogniseDocument(readable, { newId: () => `d${(count += 1)}` });
  return {
    json: { ok: true, document, recognised, conversions },
    text: writeRecognised(recognised, { conversions, comments: readable.comments }),
  };
}

/** What the file would bring into a report; neither is changed. */
export async function readForReport(
  file: string,
  wordReader: WordReader,
  program: Program,
  name: { periodId: string; organisationId: string },
): Promise<Answer> {
  const { signal } = new AbortController();
  const proposal = await proposeFromWord(program, wordReader, name, resolve(file), signal);
  const { sections } = await openReport(program, name);
  return { json: { ok: true, proposal }, text: writeProposal(proposal, sections) };
}
