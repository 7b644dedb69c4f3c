import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../core/model/report.ts';
import type { SearchRequest } from '../../../core/rules/search/search-result.ts';
import { SearchIndex } from '../../../electron/search/search-index.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import type { RecordStore } from '../../../electron/store/record-store.ts';
import { heading, organisation, paragraph, period, report } from '../../support/records.ts';

let folder: string;
let store: RecordStore;
const indexFile = () => join(folder, 'cache', 'search.index');
const dataFolder = () => join(folder, 'data');
const draftPath = (periodId: string, organisationId: string) =>
  join('periods', periodId, 'reports', organisationId, 'draft.json');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-search-'));
  store = openRecordStore(dataFolder(), () => '2021-03-16T03:42:00.000Z');
  for (const id of ['hnd', 'lhpn'])
    await store.save({ kind: 'organisation', id }, { ...organisation, id }, 0);
  for (const [id, dataTo] of [
    ['2020-q4', '2020-12-14'],
    ['2021-q1', '2021-03-14'],
  ] as const)
    await store.save(
      { kind: 'period', id },
      {
        ...period,
        id,
        dataFrom: `${dataTo.slice(0, 8)}01`,
        dataTo,
        cutOff: dataTo,
        year: Number(id.slice(0, 4)),
        ordinal: Number(id.slice(-1)),
      },
      0,
    );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function save(periodId: string, organisationId: string, text: string, part: Partial<Report> = {}) {
  const key = { kind: 'report', periodId, organisationId, revision: 0 } as const;
  const version = (await store.read(key))?.version ?? 0;
  const blocks = [heading('h', 1, 'Kết quả công tác'), paragraph('p', text)];
  await store.save(key, { ...report, periodId, organisationId, nextTasks: [], blocks, ...part }, version);
}

async function openIndex(file: string | null = indexFile()): Promise<SearchIndex> {
  const index = new SearchIndex(dataFolder(), file);
  await index.load();
  await index.refresh();
  return index;
}

const find = (index: SearchIndex, text: string, part: Partial<SearchRequest> = {}) =>
  index
    .find({ text, periodId: null, organisationId: null, kind: null, ...part })
    .groups.flatMap(({ results }) =>
      results.map(({ periodName, organisationName, heading: above, snippet }) => [
        periodName,
        organisationName,
        above,
        snippet.map((each) => (each.isMatch ? `[${each.text}]` : each.text)).join(''),
      ]),
    );

describe('the index of a data folder', () => {
  it('finds words without marks, the newest period first, words in a row before words apart', async () => {
    await save('2020-q4', 'hnd', 'Nhân dân hiến đất làm đường.');
    await save('2021-q1', 'hnd', 'Nhân dân hiến đất làm đường ở Hải Anh.');
    await save('2021-q1', 'lhpn', 'Làm đường hoa; nhiều hộ có đất trồng.');
    const index = await openIndex();
    expect(find(index, 'dat lam duong')).toEqual([
      ['Quý I/2021', 'Hội Nông dân tỉnh', 'Kết quả công tác', 'Nhân dân hiến [đất làm đường] ở Hải Anh.'],
      ['Quý IV/2020', 'Hội Nông dân tỉnh', 'Kết quả công tác', 'Nhân dân hiến [đất làm đường].'],
      ['Quý I/2021', 'Hội Nông dân tỉnh', 'Kết quả công tác', '[Làm] [đường] hoa; nhiều hộ có [đất] trồng.'],
    ]);
    expect(find(index, 'dat lam duong', { periodId: '2020-q4' })).toHaveLength(1);
    expect(find(index, 'đường', { organisationId: 'lhpn' })).toHaveLength(1);
    expect(find(index, 'khong co o dau')).toEqual([]);
  });

  it('tells the very place, and tasks, petitions and cited documents as such', async () => {
    await save('2021-q1', 'hnd', 'Không có gì.', {
      nextTasks: [
        {
          id: 't1',
          text: 'Bàn giao 5 nhà Mái ấm',
          workArea: null,
          lead: null,
          partners: [],
          deadline: null,
          product: '',
          isRoutine: false,
        },
      ],
      petitions: [
        { id: 'k1', text: 'Đề nghị hỗ trợ mái ấm', origin: 'people', addressee: 'UBND tỉnh', workArea: null },
      ],
    });
    await store.save(
      { kind: 'cited-document', id: 'qd' },
      {
        id: 'qd',
        type: 'Quyết định',
        number: '217-QĐ/TW',
        issuer: 'Bộ Chính trị',
        date: '2013-12-12',
        title: 'về giám sát mái ấm',
        validUntil: null,
      },
      0,
    );
    const index = await openIndex();
    const { groups } = index.find({ text: 'mai am', periodId: null, organisationId: null, kind: null });
    expect(groups.map(({ kind, results }) => [kind, results[0]?.target])).toEqual([
      [
        'task',
        {
          kind: 'report',
          periodId: '2021-q1',
          organisationId: 'hnd',
          place: { kind: 'field', place: 'task:t1:text' },
        },
      ],
      [
        'petition',
        {
          kind: 'report',
          periodId: '2021-q1',
          organisationId: 'hnd',
          place: { kind: 'field', place: 'petition:k1:text' },
        },
      ],
      ['cited-document', { kind: 'cited-document', id: 'qd' }],
    ]);
  });

  it('knows documents of other bodies, which no report names', async () => {
    await store.save(
      { kind: 'source', periodId: '2021-q1', id: 'ca' },
      {
        id: 'ca',
        periodId: '2021-q1',
        name: 'Công an tỉnh',
        abstract: 'an ninh',
        number: '',
        date: null,
        arrivedOn: null,
        blocks: [paragraph('p', 'Giảm 12% số vụ cháy.')],
      },
      0,
    );
    expect(find(await openIndex(), 'so vu chay')).toEqual([
      ['Quý I/2021', '', 'Công an tỉnh', 'Giảm 12% [số vụ cháy].'],
    ]);
  });

  it('follows saves and removals', async () => {
    await save('2021-q1', 'hnd', 'Câu cũ về bầu cử.');
    const index = await openIndex();
    await save('2021-q1', 'hnd', 'Câu mới về đại hội.');
    index.update(draftPath('2021-q1', 'hnd'));
    expect(find(index, 'bau cu')).toEqual([]);
    expect(find(index, 'dai hoi')).toHaveLength(1);
    await rm(join(dataFolder(), draftPath('2021-q1', 'hnd')));
    index.update(draftPath('2021-q1', 'hnd'));
    expect(find(index, 'dai hoi')).toEqual([]);
  });

  it('is taken up again, and only what has changed since is read', async () => {
    await save('2020-q4', 'hnd', 'Câu về bầu cử.');
    await save('2021-q1', 'hnd', 'Câu về đại hội.');
    const path = join(dataFolder(), draftPath('2020-q4', 'hnd'));
    await utimes(path, 1000, 1000);
    await (await openIndex()).save();
    // Written by nobody who tells: as long as before, and of the same time.
    await writeFile(path, (await readFile(path, 'utf8')).replace('bầu cử', 'bầy cừ'));
    await utimes(path, 1000, 1000);
    await save('2021-q1', 'hnd', 'Câu về giám sát.');
    const index = await openIndex();
    expect(find(index, 'giam sat')).toHaveLength(1);
    expect(find(index, 'dai hoi')).toEqual([]);
    expect(find(index, 'bay cu')).toEqual([]);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['altered', (bytes: Buffer) => Buffer.from(bytes).fill(7, bytes.length - 40, bytes.length - 20)],
    ['of another form', (bytes: Buffer) => Buffer.concat([Buffer.from('khác'), bytes])],
    ['empty', () => Buffer.alloc(0)],
  ])('is made anew when its file is %s', async (_how, damage) => {
    await save('2021-q1', 'hnd', 'Nhân dân hiến đất.');
    await (await openIndex()).save();
    await writeFile(indexFile(), damage(await readFile(indexFile())));
    const index = await openIndex();
    expect(find(index, 'hien dat')).toHaveLength(1);
    await index.save();
    expect(find(await openIndex(), 'hien dat')).toHaveLength(1);
  });

  it('holds no text, and of a report with a độ mật not one word', async () => {
    const secret = { header: { ...report.header, secrecy: 'secret' as const, abstract: 'về việc zyxkín' } };
    await save('2021-q1', 'hnd', 'Chuyện zyxbí mật riêng.', secret);
    await save('2021-q1', 'lhpn', 'Nhân dân hiến đất làm đường.');
    const index = await openIndex();
    expect(find(index, 'zyxbi')).toEqual([]);
    expect(find(index, 'zyxkin')).toEqual([]);
    await index.save();
    const bytes = (await readFile(indexFile())).toString('latin1').toLowerCase();
    expect(bytes).not.toContain('zyx');
    expect(bytes).toContain('duong');
    expect(bytes).not.toContain('dat lam duong');
    // The mark taken off, it is found; put on again, it is not.
    await save('2021-q1', 'hnd', 'Chuyện zyxbí mật riêng.');
    index.update(draftPath('2021-q1', 'hnd'));
    expect(find(index, 'zyxbi')).toHaveLength(1);
    await save('2021-q1', 'hnd', 'Chuyện zyxbí mật riêng.', secret);
    index.update(draftPath('2021-q1', 'hnd'));
    expect(find(index, 'zyxbi')).toEqual([]);
    await index.save();
    expect((await readFile(indexFile())).toString('latin1').toLowerCase()).not.toContain('zyx');
    expect(find(await openIndex(), 'dat lam duong')).toHaveLength(1);
  });

  it('passes over records that cannot be read, and works beside a folder that is gone', async () => {
    await save('2021-q1', 'hnd', 'Nhân dân hiến đất.');
    await save('2021-q1', 'lhpn', 'Nhân dân hiến đất.');
    await writeFile(
      join(dataFolder(), draftPath('2021-q1', 'lhpn')),
      '{"schemaVersion":1,"content":{"blocks":7',
    );
    const index = await openIndex();
    expect(find(index, 'hien dat')).toHaveLength(1);
    await rm(dataFolder(), { recursive: true });
    await index.refresh();
    expect(find(index, 'hien dat')).toEqual([]);
  });

  it('answers while it is being built', async () => {
    for (let each = 0; each < 40; each += 1)
      await save('2021-q1', `don-vi-${each}`, 'Nhân dân hiến đất làm đường. '.repeat(400));
    const index = new SearchIndex(dataFolder(), null);
    const building = index.refresh();
    let answered = 0;
    while (answered === 0 && index.progress !== null) {
      await new Promise((resolve) => setImmediate(resolve));
      if (index.progress && index.progress.total > 0) {
        const { progress } = index.find({
          text: 'hien dat',
          periodId: null,
          organisationId: null,
          kind: null,
        });
        expect(progress?.total).toBe(40);
        answered += 1;
      }
    }
    await building;
    expect(answered).toBe(1);
    expect(index.progress).toBeNull();
    expect(find(index, 'hien dat')).toHaveLength(8);
  });
});
