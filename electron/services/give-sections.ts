import { basename } from 'node:path';
import { ProblemError } from '../../core/contract/problem.ts';
import { limits } from '../../core/model/limits.ts';
import {
  sectionShare,
  sectionShareEnvelope,
  sectionShareVersion,
  type SectionShare,
} from '../../core/model/section-share.ts';
import { markHeadings } from '../../core/rules/sections/mark-headings.ts';
import type { FileFacts } from '../../core/rules/file-names/propose-file-name.ts';
import { namePeriod } from '../../core/rules/periods/name-period.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import { parseSafely } from '../../core/rules/records/parse-safely.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import { shareSections } from '../../core/rules/sections/share-sections.ts';
import { checksumOf } from '../store/hash.ts';
import { readChosenFile } from '../store/read-chosen-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import { describeDocumentFile } from './file-facts.ts';
import type { Program, ReportName } from './program.ts';
import { readRecords } from './read-records.ts';
import { requireOrganisation, requirePeriod } from './require-record.ts';

/** The chosen sections of the saved report, and the file name offered for them: `Phần I.2 - Báo cáo quý I-2021 - …`. */
export async function gatherSections(
  program: Program,
  name: ReportName,
  sectionIds: readonly string[],
): Promise<{ share: SectionShare; facts: FileFacts }> {
  const [period, organisation] = [
    await requirePeriod(program.store, name.periodId),
    await requireOrganisation(program.store, name.organisationId),
  ];
  const stored = await program.store.read({ kind: 'report', ...name, revision: 0 });
  if (!stored) throw new ProblemError('record-missing', { kind: 'report', period: name.periodId });
  const { shortName } = selectVersion(organisation, period.dataTo);
  const { records: indicators } = await readRecords(program.store, 'indicator');
  const share = shareSections(stored.content, sectionIds, indicators, {
    organisationName: shortName,
    periodName: namePeriod(period),
    givenAt: program.now(),
  });
  const { blocks } = stored.content;
  const marks = markHeadings(blocks);
  const headings = blocks.filter((block) => block.type === 'heading');
  const numbers = share.sections.flatMap(({ id }) => {
    const at = headings.findIndex(({ sectionId }) => sectionId === id);
    const heading = headings[at];
    if (!heading) return [];
    const above = heading.level > 1 ? headings.slice(0, at).findLast(({ level }) => level === 1) : null;
    return [
      [above, heading].flatMap((each) => (each ? marks.get(each.id)?.replace(/[.)]$/, '') : [])).join('.'),
    ];
  });
  const part =
    numbers.length > 0 && numbers.length <= 3 ? `Phần ${numbers.join(', ')}` : 'Các phần được giao';
  const facts = await describeDocumentFile(program, `${part} - Báo cáo`, stored.content, name.organisationId);
  return { share, facts };
}

/** Writes the file that is given out; it is replaced whole or not at all. */
export async function writeSectionFile(path: string, share: SectionShare): Promise<void> {
  const content = JSON.stringify(share);
  const head = JSON.stringify({
    kind: 'giao-ban-section-share',
    formatVersion: sectionShareVersion,
    checksum: checksumOf(content),
  });
  await writeDurably(path, `${head.slice(0, -1)},"content":${content}}\n`);
}

/** Reads a given file for one report. Rejects with what is wrong: no such file, damaged, newer, of another report. */
export async function readSectionFile(path: string, name: ReportName): Promise<SectionShare> {
  const file = basename(path);
  const bytes = await readChosenFile(path, {
    limitBytes: limits.recordBytes,
    refuse: () => new ProblemError('not-a-section-file', { file }),
  });
  const share = parseShare(bytes.toString('utf8'), file);
  if (share.organisationId !== name.organisationId || share.periodId !== name.periodId) {
    throw new ProblemError('section-file-of-another-report', {
      file,
      organisation: share.organisationName,
      period: share.periodName,
    });
  }
  return share;
}

function parseShare(text: string, file: string): SectionShare {
  const envelope = sectionShareEnvelope.safeParse(parseJson(text));
  if (!envelope.success) throw new ProblemError('not-a-section-file', { file });
  const { formatVersion, checksum, content } = envelope.data;
  if (formatVersion > sectionShareVersion) throw new ProblemError('newer-file', { file });
  const share = parseSafely(sectionShare, normaliseRecord(content));
  if (checksumOf(JSON.stringify(content)) !== checksum || !share.success)
    throw new ProblemError('not-a-section-file', { file });
  return share.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused by the schema, like any other file that is none of ours
  }
}
