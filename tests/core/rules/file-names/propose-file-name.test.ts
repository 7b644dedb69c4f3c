import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileNameTokens,
  fillPattern,
  readPattern,
  type FileNameToken,
} from '../../../../core/rules/file-names/file-name-pattern.ts';
import { defaultFileNames } from '../../../../core/model/file-name-settings.ts';
import { proposeFileName, type FileFacts } from '../../../../core/rules/file-names/propose-file-name.ts';

const report: FileFacts = {
  kind: 'Báo cáo',
  period: 'quý I/2021',
  year: 2021,
  office: 'Hội Nông dân',
  number: '15',
  day: '2021-03-17',
};
const catalogue: FileFacts = { kind: 'Danh mục người ký', day: '2026-11-28' };
const by = (pattern: string, facts: FileFacts, more = {}) =>
  proposeFileName(facts, 'docx', { ...defaultFileNames, pattern, ...more });

describe('the name that is offered', () => {
  it('tells kind, period, body and draft where nothing was chosen', () => {
    expect(proposeFileName(report, 'docx')).toBe('Báo cáo quý I-2021 - Hội Nông dân.docx');
    expect(proposeFileName({ ...report, edition: 'dự thảo lần 2' }, 'pdf')).toBe(
      'Báo cáo quý I-2021 - Hội Nông dân - dự thảo lần 2.pdf',
    );
    const { office: _office, ...letter } = { ...report, kind: 'Giấy mời hội nghị' };
    expect(proposeFileName(letter, 'pdf')).toBe('Giấy mời hội nghị quý I-2021.pdf');
    expect(proposeFileName({ ...letter, edition: 'không nêu tên' }, 'pdf')).toBe(
      'Giấy mời hội nghị quý I-2021 - không nêu tên.pdf',
    );
    expect(proposeFileName(catalogue, 'xlsx')).toBe('Danh mục người ký 28-11-2026.xlsx');
  });

  it('follows a pattern, also one written without marks', () => {
    expect(by('{số}, {loại} {kỳ}', report)).toBe('số 15, Báo cáo quý I-2021.docx');
    expect(by('{nam}_{co quan}_{LOAI}', report)).toBe('2021_Hội Nông dân_Báo cáo.docx');
    expect(by('{cơ quan} {ngày}', report)).toBe('Hội Nông dân 17-3-2021.docx');
    expect(by('{loại} ({số}) {kỳ}', report)).toBe('Báo cáo (số 15) quý I-2021.docx');
    expect(by('{loại} {kỳ} {ngày}', catalogue)).toBe('Danh mục người ký 28-11-2026.docx');
  });

  it('leaves no separator behind where nothing is known', () => {
    const bare: FileFacts = { ...report, number: '' };
    expect(by('{số}, {loại} {kỳ}', bare)).toBe('Báo cáo quý I-2021.docx');
    expect(by('{loại} ({số}) {kỳ} [{bản}]', bare)).toBe('Báo cáo quý I-2021.docx');
    expect(by('{loại} [({số})] (nội bộ)', bare)).toBe('Báo cáo (nội bộ).docx');
    expect(by('{loại}_{số}_{bản}_{cơ quan}', bare)).toBe('Báo cáo_Hội Nông dân.docx');
    expect(by('{số}{bản}', bare)).toBe('Báo cáo.docx');
  });

  it('is written without marks by choice', () => {
    expect(by(defaultFileNames.pattern, report, { isAscii: true })).toBe(
      'Bao_cao_quy_I-2021_Hoi_Nong_dan.docx',
    );
  });

  it('goes by the default where the kept pattern is one that nothing can be named by', () => {
    expect(by('{abc}', report)).toBe(proposeFileName(report, 'docx'));
  });
});

describe('a pattern', () => {
  it('is refused in a sentence', () => {
    const refusals = [
      '',
      'Báo cáo',
      '{loai',
      'a}',
      '{lọai}{tên}',
      '{constructor}{loại}',
      'a/{loại}',
      `{loại}${'x'.repeat(200)}`,
    ].map((pattern) => readPattern(pattern).refusal);
    expect(refusals).toEqual([
      'Mẫu tên tệp không được để trống.',
      'Mẫu chưa có phần nào thay đổi theo văn bản, ví dụ {loại}; mọi tệp sẽ trùng tên.',
      'Có dấu ngoặc nhọn chưa đủ cặp; mỗi phần thay đổi viết trong { và }.',
      'Có dấu ngoặc nhọn chưa đủ cặp; mỗi phần thay đổi viết trong { và }.',
      'Không có phần {tên}. Dùng được: {loại}, {số}, {kỳ}, {cơ quan}, {ngày}, {năm}, {bản}.',
      'Không có phần {constructor}. Dùng được: {loại}, {số}, {kỳ}, {cơ quan}, {ngày}, {năm}, {bản}.',
      'Tên tệp không dùng được các dấu / \\ : * ? " < > |',
      'Mẫu tên tệp dài quá 120 ký tự; hãy viết gọn lại.',
    ]);
  });

  it('never leaves two separators together or one at an end, whichever of its tokens are known', () => {
    const token = fc.constantFrom(...fileNameTokens);
    const separator = fc.constantFrom(' ', ' - ', '_', '-', ', ', '.');
    const knownTokens = fc.subarray([...fileNameTokens]);
    fc.assert(
      fc.property(fc.array(fc.tuple(token, separator), { minLength: 1 }), knownTokens, (pieces, told) => {
        const { parts } = readPattern(
          pieces
            .map(([name, sign]) => `{${name}}${sign}`)
            .join('')
            .slice(0, 110)
            .replace(/\{[^}]*$/, ''),
        );
        if (!parts) return;
        const known = Object.fromEntries(
          fileNameTokens.map((name) => [name, told.includes(name) ? 'X' : '']),
        ) as Record<FileNameToken, string>;
        const filled = fillPattern(parts, known);
        expect(filled).toMatch(/^(X(( |_|-|\.|, | - )X)*)?$/);
      }),
    );
  });
});
