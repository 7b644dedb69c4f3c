import type { CitedDocument } from '../model/cited-document.ts';
import { checkCitedDocument } from '../rules/catalogue/check-cited-document.ts';
import { citeShortly } from '../rules/records/cite-document.ts';
import type { CatalogueNoun } from './catalogue-noun.ts';

/** Văn bản căn cứ, viện dẫn: one row each. */
export const citedDocumentNoun: CatalogueNoun<CitedDocument> = {
  kind: 'cited-document',
  columns: [
    { key: 'id', title: 'Mã', width: 24, type: 'text' },
    { key: 'type', title: 'Loại văn bản', width: 16, type: 'text', isRequired: true, isBulkEditable: true },
    { key: 'number', title: 'Số, ký hiệu', width: 18, type: 'text' },
    { key: 'date', title: 'Ngày ban hành', width: 14, type: 'date', isBulkEditable: true },
    { key: 'issuer', title: 'Cơ quan ban hành', width: 28, type: 'text', isBulkEditable: true },
    { key: 'title', title: 'Trích yếu', width: 60, type: 'text' },
    { key: 'validUntil', title: 'Có hiệu lực đến', width: 14, type: 'date', isBulkEditable: true },
  ],
  listColumns: ['type', 'number', 'date', 'issuer', 'title', 'validUntil'],
  naturalKey: ['type', 'number', 'date', 'issuer', 'title'],
  relatedKinds: [],
  nameRecord: (record) => citeShortly(record),
  writeRows: ({ id, type, number, issuer, date, title, validUntil }) => [
    { id, type, number: number || null, issuer: issuer || null, date, title: title || null, validUntil },
  ],
  readRows([row], earlier, newId) {
    return {
      record: {
        ...earlier,
        id: earlier?.id ?? newId,
        type: row?.type ?? '',
        number: row?.number ?? '',
        issuer: row?.issuer ?? '',
        date: row?.date ?? null,
        title: row?.title ?? '',
        validUntil: row?.validUntil ?? null,
      },
    };
  },
  begin: (id) => ({ id, type: '', number: '', issuer: '', date: null, title: '', validUntil: null }),
  check: checkCitedDocument,
};
