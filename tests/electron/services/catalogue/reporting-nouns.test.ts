import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueKind } from '../../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../../core/catalogue/catalogue-noun.ts';
import { ProblemError } from '../../../../core/contract/problem.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { findFigures } from '../../../../electron/services/catalogue/find-indicator-uses.ts';
import { findUses, removeRecords } from '../../../../electron/services/catalogue/remove-records.ts';
import { saveCatalogue } from '../../../../electron/services/catalogue/save-catalogue.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { saveReport } from '../../../../electron/services/save-report.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../../support/make-program.ts';
import { indicator, outline, period, report } from '../../../support/records.ts';

let program: Program;
beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-nouns-')));
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const save = (kind: CatalogueKind, record: CatalogueRecord & Record<string, unknown>, expectedVersion = 1) =>
  saveCatalogue(program, kind, [{ record, expectedVersion }]);

async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    if (error instanceof ProblemError) return describeProblem(error.problem);
    throw error;
  }
  throw new Error('not refused');
}

const renamed = (title: string) => ({
  ...outline,
  sections: outline.sections.map((section, index) => (index === 1 ? { ...section, title } : section)),
});
const readOutline = async () => (await program.store.read({ kind: 'outline', id: outline.id }))?.content;

describe('an outline in Danh mục', () => {
  it('keeps its edition until a report has begun from it, then becomes the next', async () => {
    await save('outline', renamed('Kết quả'));
    expect((await readOutline())?.edition).toBe(1);
    await saveReport(program.store, report, 0);
    await save('outline', renamed('Kết quả công tác'), 2);
    expect((await readOutline())?.edition).toBe(2);
    // The screen still knows the first edition; no report has begun from the second.
    await save('outline', renamed('Kết quả chung'), 3);
    const now = await readOutline();
    expect([now?.edition, now?.sections[1]?.title]).toEqual([2, 'Kết quả chung']);
    const name = { periodId: '2021-q1', organisationId: 'hoi-nong-dan', revision: 0 };
    const kept = await program.store.read({ kind: 'report', ...name });
    expect(kept?.content.sections[1]?.title).toBe('Kết quả thực hiện nhiệm vụ quý I/2021');
  });

  it('is not removed while a period goes by it, which is told', async () => {
    const items = [{ id: outline.id, expectedVersion: 1 }];
    expect(await removeRecords(program, 'outline', items)).toMatchObject({
      status: 'used',
      used: [{ id: outline.id, uses: [{ label: 'Kỳ báo cáo Quý I/2021' }] }],
    });
    await save('outline', { ...outline, id: 'khac', name: 'Đề cương khác' }, 0);
    await save('period', { ...period, outlineIds: ['khac'] });
    expect(await removeRecords(program, 'outline', items)).toMatchObject({ status: 'removed' });
  });

  it('whose sections skip a level is refused with the section and the way', async () => {
    const wrong = outline.sections.map((section) =>
      section.id === 'tuyen-truyen' ? { ...section, level: 3 } : section,
    );
    expect(await refusal(save('outline', { ...outline, sections: wrong }))).toContain('Shift+Tab');
  });
});

describe('an indicator in Danh mục', () => {
  it('changes its kind while no figure is written, and not afterwards: the way is told', async () => {
    await save('indicator', { ...indicator, kind: 'stock' });
    await save('indicator', indicator, 2);
    await saveReport(program.store, report, 0);
    const sentence = await refusal(save('indicator', { ...indicator, kind: 'stock' }, 3));
    expect(sentence).toContain('thay bằng nội dung mới');
    expect(sentence).toContain('quý I/2021');
    expect(await refusal(save('indicator', { ...indicator, unit: 'người' }, 3))).toContain('không đổi được');
    await save('indicator', { ...indicator, label: 'Hội viên mới' }, 3);
    expect((await findFigures(program, indicator.id)).map(({ jump }) => jump)).toEqual([
      { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan' },
    ]);
  });

  it('of a circle of parts is refused, also when two are saved at once', async () => {
    const a = { ...indicator, id: 'a', code: 'A', label: 'A', parentId: 'b' };
    const b = { ...indicator, id: 'b', code: 'B', label: 'B', parentId: 'a' };
    const changes = [a, b].map((record) => ({ record, expectedVersion: 0 }));
    expect(await refusal(saveCatalogue(program, 'indicator', changes))).toContain('trong đó');
    expect(await program.store.listIds('indicator')).toEqual(['nd01']);
  });

  it('is not removed while a report lists it, or another is its part', async () => {
    await save('indicator', { ...indicator, id: 'nu', code: 'ND01.1', label: 'nữ', parentId: 'nd01' }, 0);
    await saveReport(program.store, report, 0);
    const labels = (await findUses(program, 'indicator', 'nd01')).map(({ label }) => label);
    expect(labels).toEqual(['Nội dung số liệu ND01.1 nữ', expect.stringContaining('Báo cáo quý I/2021')]);
    const remove = (id: string) => removeRecords(program, 'indicator', [{ id, expectedVersion: 1 }]);
    expect(await remove('nd01')).toMatchObject({ status: 'used' });
    expect(await remove('nu')).toMatchObject({ status: 'removed' });
  });
});

describe('a period in Danh mục', () => {
  const readPeriod = async () => (await program.store.read({ kind: 'period', id: period.id }))?.content;

  it('keeps kind, year and ordinal', async () => {
    expect(await refusal(save('period', { ...period, ordinal: 2 }))).toContain('không đổi được');
    expect(await readPeriod()).toEqual(period);
  });

  it('writes down when other bodies are expected, whoever changes the list', async () => {
    await save('period', { ...period, expectedOrganisationIds: [] });
    expect((await readPeriod())?.expectationChanges).toEqual([
      { at: program.now(), addedIds: [], removedIds: ['hoi-nong-dan'] },
    ]);
    const unknown = save('period', { ...period, expectedOrganisationIds: ['mat'] }, 2);
    expect(await refusal(unknown)).toContain('không có trong danh mục');
  });

  it('is not removed while it has a report', async () => {
    await saveReport(program.store, report, 0);
    const items = [{ id: period.id, expectedVersion: 1 }];
    expect(await removeRecords(program, 'period', items)).toMatchObject({ status: 'used' });
  });

  it('without a report goes to the bin', async () => {
    const items = [{ id: period.id, expectedVersion: 1 }];
    expect(await removeRecords(program, 'period', items)).toMatchObject({ status: 'removed' });
    expect(await readPeriod()).toBeUndefined();
  });

  it('that comes from a file is opened now', async () => {
    await save('period', { ...period, id: '2021-q2', ordinal: 2 }, 0);
    const stored = await program.store.read({ kind: 'period', id: '2021-q2' });
    expect(stored?.content.openedAt).toBe(program.now());
  });
});
