import { expect, it } from 'vitest';
import type { DocumentName, OpenedDocument } from '../../../../core/model/recent-documents.ts';
import { forgetDocument, noteOpened } from '../../../../core/rules/recent/note-opened.ts';

const openedAt = '2021-03-16T03:42:07.000Z';
const letter = (id: string): DocumentName => ({ kind: 'letter', periodId: '2021-q1', id });
const report = (organisationId: string): DocumentName => ({
  kind: 'report',
  periodId: '2021-q1',
  organisationId,
});
const opened = (document: DocumentName): OpenedDocument => ({ document, openedAt, isSecret: false });

it('keeps the last ten documents, the last first, each once', () => {
  let list: OpenedDocument[] = [];
  for (let number = 1; number <= 12; number += 1)
    list = noteOpened(list, opened(report(`co-quan-${number}`)));
  list = noteOpened(list, opened(report('co-quan-5')));
  expect(list.map(({ document }) => 'organisationId' in document && document.organisationId)).toEqual(
    [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `co-quan-${number}`),
  );
});

it('tells a report from a letter, and periods apart', () => {
  const list = [report('a'), letter('a'), { ...report('a'), periodId: '2021-q2' }].map(opened);
  expect(forgetDocument(list, letter('a')).map(({ document }) => document)).toEqual([
    report('a'),
    { ...report('a'), periodId: '2021-q2' },
  ]);
});
