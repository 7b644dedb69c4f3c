import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addShipped, listMissingShipped } from '../../../electron/services/add-shipped.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import type { Program } from '../../../electron/services/program.ts';
import { makeProgram, putBasicRecords } from '../../support/make-program.ts';

let program: Program;
beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-shipped-')));
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

describe('Bổ sung danh mục có sẵn', () => {
  it('lists nothing where everything is there', async () => {
    await createPracticeWorkspace(program);
    expect(await listMissingShipped(program)).toEqual([]);
  });

  it('adds what is chosen, leaves what the house has as it is, and does not add twice', async () => {
    await putBasicRecords(program);
    const before = await program.store.read({ kind: 'indicator', id: 'nd01' });
    const missing = await listMissingShipped(program);
    expect(missing.filter(({ kind }) => kind === 'outline')).toHaveLength(16);
    expect(missing.some(({ id }) => id === 'nd01')).toBe(false);
    const chosen = missing.filter(({ id }) => id === 'mt03-tien' || id === 'bao-cao-quy-hnd');
    expect(chosen.map(({ name, refusal }) => [name, refusal])).toEqual([
      ['Đề cương báo cáo tháng, quý của Hội Nông dân', null],
      ['MT03.3 Kinh phí hỗ trợ nhà Đại đoàn kết', null],
    ]);
    expect(await addShipped(program, chosen)).toEqual({ added: 2 });
    expect(await addShipped(program, [...chosen, { kind: 'indicator', id: 'nd01' }])).toEqual({ added: 0 });
    expect(await program.store.read({ kind: 'indicator', id: 'nd01' })).toEqual(before);
    expect(await program.store.listIds('outline')).toEqual(['bao-cao-quy-hnd', 'de-cuong']);
  });

  it('tells which code the house has given to something else, and adds the others', async () => {
    await putBasicRecords(program);
    const own = (await program.store.read({ kind: 'indicator', id: 'nd01' }))?.content;
    if (!own) throw new Error('no indicator');
    await program.store.save({ kind: 'indicator', id: 'rieng' }, { ...own, id: 'rieng', code: 'ND02' }, 0);
    const nd02 = (await listMissingShipped(program)).find(({ id }) => id === 'nd02');
    expect(nd02?.refusal).toContain('Mã này đang dùng cho');
    expect(
      await addShipped(program, [
        { kind: 'indicator', id: 'nd02' },
        { kind: 'indicator', id: 'nd03' },
      ]),
    ).toEqual({
      added: 1,
    });
  });

  it('adds years of holidays and cited documents, and to a year that the house has only the days it lacks', async () => {
    await putBasicRecords(program);
    const own = {
      id: '2026',
      year: 2026,
      days: [
        {
          date: '2026-01-01',
          kind: 'holiday' as const,
          name: 'Tên của cơ quan',
          certainty: 'certain' as const,
          source: 'Thông báo riêng',
        },
      ],
    };
    await program.store.save({ kind: 'holiday-year', id: '2026' }, own, 0);
    const missing = await listMissingShipped(program);
    const years = missing.filter(({ kind }) => kind === 'holiday-year');
    expect(years.map(({ name }) => name)).toContain('Năm 2028');
    const note = years.find(({ id }) => id === '2026')?.note ?? '';
    expect(note).toMatch(/^Thêm \d+ ngày: 02\/01\/2026, /);
    expect(note).not.toContain('01/01/2026');
    expect(missing.find(({ kind }) => kind === 'cited-document')).toMatchObject({
      id: 'qd-217-tw',
      note: 'ban hành Quy chế giám sát và phản biện xã hội',
    });

    expect(
      await addShipped(program, [
        { kind: 'holiday-year', id: '2026' },
        { kind: 'holiday-year', id: '2028' },
        { kind: 'cited-document', id: 'qd-217-tw' },
      ]),
    ).toEqual({ added: 3 });
    const after = (await program.store.read({ kind: 'holiday-year', id: '2026' }))?.content;
    expect(after?.days[0]).toEqual(own.days[0]);
    expect(after?.days.length).toBeGreaterThan(10);
    expect(after?.days.map(({ date }) => date)).toEqual(after?.days.map(({ date }) => date).toSorted());
    expect(await program.store.listIds('cited-document')).toContain('qd-217-tw');
    const left = await listMissingShipped(program);
    expect(left.some(({ id }) => id === '2026' || id === '2028' || id === 'qd-217-tw')).toBe(false);
  });
});
