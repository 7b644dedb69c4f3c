import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import { saveCatalogue } from '../../electron/services/catalogue/save-catalogue.ts';
import { serialise } from '../../electron/store/record-file.ts';
import { makeProgram, putBasicRecords } from '../support/make-program.ts';
import { indicator, outline, period } from '../support/records.ts';
import { limitRow, measureInTurn, type Row } from './measure.ts';
import { usualReport } from './make-records.ts';

const [periodCount, bodyCount] = [100, 100];
const goalMs = 1_500;

/**
 * What has to look through every report before it is saved: an indicator's kind, of which no report has a figure, and an
 * outline's edition from which none has begun. Both go on to the last report, the worst that can be.
 */
export async function benchCatalogue(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-bench-'));
  try {
    const program = makeProgram(folder);
    await putBasicRecords(program);
    await writeReports(folder);
    const own = { ...indicator, id: 'moi-lap', code: 'ND99' };
    await program.store.save({ kind: 'indicator', id: own.id }, own, 0);
    const saveIndicator = async (round: number) => {
      const stored = await program.store.read({ kind: 'indicator', id: own.id });
      await saveCatalogue(program, 'indicator', [
        { record: { ...own, unit: `đơn vị ${round}` }, expectedVersion: stored?.version ?? 0 },
      ]);
    };
    const saveOutline = async (round: number) => {
      const stored = await program.store.read({ kind: 'outline', id: outline.id });
      const sections = outline.sections.map((section) => ({ ...section, guidance: `gợi ý ${round}` }));
      await saveCatalogue(program, 'outline', [
        { record: { ...(stored?.content ?? outline), sections }, expectedVersion: stored?.version ?? 0 },
      ]);
    };
    const times = await measureInTurn({ saveIndicator, saveOutline }, { rounds: 3, warmUps: 1 });
    const among = `among ${periodCount * bodyCount} reports`;
    return [
      limitRow(`Danh mục: another unit of an indicator ${among}`, times.saveIndicator, goalMs),
      limitRow(`Danh mục: another guidance in an outline ${among}`, times.saveOutline, goalMs),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Written past the store, which would sync each of them. */
async function writeReports(folder: string): Promise<void> {
  const seal = (content: object) =>
    serialise({ schemaVersion, version: 1, savedAt: period.openedAt, checksum: '', content });
  for (let count = 0; count < periodCount; count += 1) {
    const [year, ordinal] = [1990 + Math.floor(count / 4), (count % 4) + 1];
    const id = `${year}-q${ordinal}`;
    await mkdir(join(folder, 'periods', id), { recursive: true });
    await writeFile(
      join(folder, 'periods', id, 'period.json'),
      seal({ ...period, id, year, ordinal, outlineIds: [outline.id] }),
    );
    for (let body = 0; body < bodyCount; body += 1) {
      const place = join(folder, 'periods', id, 'reports', `co-quan-${body}`);
      await mkdir(place, { recursive: true });
      const report = { ...usualReport(`co-quan-${body}`, id), outlineEdition: 7 };
      await writeFile(join(place, 'draft.json'), seal(report));
    }
  }
}
