import type { HouseSpelling, Organisation } from '../model/organisation.ts';
import { changeLook } from '../rules/records/change-look.ts';
import { spellingChoices, spellingTitles } from '../rules/text/spelling-choices.ts';
import { selectVersion } from '../rules/records/select-version.ts';
import type { CatalogueNoun } from './catalogue-noun.ts';

/** Chính tả, dấu: how each organisation writes today; what is changed here applies for as long as that name does. */
export const spellingNoun: CatalogueNoun<Organisation> = {
  kind: 'spelling',
  columns: [
    { key: 'id', title: 'Mã', width: 24, type: 'text' },
    { key: 'name', title: 'Cơ quan, đơn vị', width: 40, type: 'text', isOnlyShown: true },
    {
      key: 'tonePlacement',
      title: spellingTitles.tonePlacement,
      width: 28,
      type: 'choice',
      choices: spellingChoices.tonePlacement,
      isRequired: true,
      isBulkEditable: true,
    },
    {
      key: 'endMark',
      title: spellingTitles.endMark,
      width: 22,
      type: 'choice',
      choices: spellingChoices.endMark,
      isRequired: true,
      isBulkEditable: true,
    },
    {
      key: 'recipientSeparator',
      title: spellingTitles.recipientSeparator,
      width: 22,
      type: 'choice',
      choices: spellingChoices.recipientSeparator,
      isRequired: true,
      isBulkEditable: true,
    },
    {
      key: 'isSmallCountPadded',
      title: 'Nhắc viết 03 thay cho 3',
      width: 22,
      type: 'yes-no',
      isBulkEditable: true,
    },
  ],
  listColumns: ['name', 'tonePlacement', 'endMark', 'recipientSeparator', 'isSmallCountPadded'],
  naturalKey: ['id'],
  relatedKinds: [],
  nameRecord: (record, { today }) => selectVersion(record, today).name,
  writeRows: (record, { today }) => {
    const { name, spelling } = selectVersion(record, today);
    return [
      {
        id: record.id,
        name,
        tonePlacement: spelling.tonePlacement,
        endMark: spelling.endMark,
        recipientSeparator: spelling.recipientSeparator,
        isSmallCountPadded: spelling.isSmallCountPadded ? 'yes' : 'no',
      },
    ];
  },
  readRows([row], earlier, _newId, { today }) {
    if (!earlier || !row)
      return {
        problems: [
          {
            row: 0,
            column: 'id',
            sentence: 'Không có cơ quan, đơn vị nào mang mã này. Thêm ở danh mục Cơ quan, đơn vị trước.',
          },
        ],
      };
    const before = selectVersion(earlier, today).spelling;
    const isPadded = row.isSmallCountPadded === 'yes';
    const spelling: HouseSpelling = {
      ...before,
      tonePlacement: row.tonePlacement === 'ủy' ? 'ủy' : 'uỷ',
      endMark: row.endMark === '.' ? '.' : './.',
      recipientSeparator: row.recipientSeparator === ',' ? ',' : ';',
      // What was never set stays unset.
      ...((isPadded || before.isSmallCountPadded !== undefined) && { isSmallCountPadded: isPadded }),
    };
    return { record: changeLook(earlier, { spelling }, { from: null, today }) };
  },
  begin: () => {
    throw new Error('the spelling of a house begins with its organisation');
  },
  check: () => [],
};
