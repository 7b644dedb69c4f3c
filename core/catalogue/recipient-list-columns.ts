import type { RecipientList } from '../model/recipient-list.ts';
import { checkRecipientList } from '../rules/catalogue/check-recipient-list.ts';
import type { CatalogueNoun } from './catalogue-noun.ts';

/** Nơi nhận: one row each, the recipients one below the other. */
export const recipientListNoun: CatalogueNoun<RecipientList> = {
  kind: 'recipient-list',
  columns: [
    { key: 'id', title: 'Mã', width: 24, type: 'text' },
    {
      key: 'organisation',
      title: 'Cơ quan, đơn vị',
      width: 30,
      type: 'choice',
      choices: 'organisation',
      isRequired: true,
      isBulkEditable: true,
    },
    { key: 'name', title: 'Tên danh sách', width: 28, type: 'text', isRequired: true },
    {
      key: 'use',
      title: 'Dùng cho',
      width: 14,
      type: 'choice',
      choices: [
        { value: 'any', label: 'Mọi văn bản' },
        { value: 'report', label: 'Báo cáo' },
        { value: 'letter', label: 'Công văn' },
      ],
      isRequired: true,
      isBulkEditable: true,
    },
    { key: 'recipients', title: 'Nơi nhận', width: 50, type: 'lines', isRequired: true },
  ],
  listColumns: ['name', 'organisation', 'use', 'recipients'],
  naturalKey: ['organisation', 'name'],
  relatedKinds: ['organisation'],
  nameRecord: ({ name }) => name,
  writeRows: ({ id, organisationId, name, use, recipients }) => [
    {
      id,
      organisation: organisationId || null,
      name: name || null,
      use,
      recipients: recipients.join('\n') || null,
    },
  ],
  readRows([row], earlier, newId) {
    const use = row?.use;
    return {
      record: {
        ...earlier,
        id: earlier?.id ?? newId,
        organisationId: row?.organisation ?? '',
        name: row?.name ?? '',
        use: use === 'report' || use === 'letter' ? use : 'any',
        recipients: (row?.recipients ?? '').split('\n').filter((each) => each.trim() !== ''),
      },
    };
  },
  begin: (id, { names }) => ({
    id,
    organisationId: names.organisation?.length === 1 ? (names.organisation[0]?.value ?? '') : '',
    name: '',
    use: 'any',
    recipients: [],
  }),
  check: checkRecipientList,
};
