import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { problemCodes, type ProblemCode } from '../../../../core/contract/problem.ts';
import { report } from '../../../../core/model/report.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';

const describeCode = (code: ProblemCode, details: Record<string, string> = {}) =>
  describeProblem({ code, details });

describe('sentences for problems', () => {
  it.each(problemCodes)('has a whole sentence for %s, with details and without', (code) => {
    const all = {
      file: 'draft.json',
      folder: 'D:\\Báo cáo',
      organisation: 'Hội Nông dân',
      period: 'Quý I/2021',
      indicator: 'nd99',
      layout: 'party',
      kind: 'bao-cao',
      field: 'blocks.3.content.0.text',
      reason: 'invalid_type',
      expected: 'string',
      value: '5',
      option: '--data',
      id: 'nam-dinh-hnd',
      command: 'export',
    };
    for (const details of [{}, all]) {
      const sentence = describeCode(code, details);
      expect(sentence).toMatch(/^\p{Lu}/u);
      expect(sentence).not.toMatch(/undefined|null\b|\s{2}|\.\.|“”| \./u);
      expect(sentence).toBe(sentence.normalize('NFC'));
      expect(sentence).not.toContain(code);
    }
  });

  it('addresses nobody and uses no computer jargon', () => {
    for (const code of problemCodes) {
      expect(describeCode(code)).not.toMatch(/\bbạn\b|JSON|workspace|đồng bộ|bản ghi|error|file\b/iu);
    }
  });

  it('gives every problem its own sentence', () => {
    const sentences = problemCodes.map((code) => describeCode(code));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('tells each fault of a Word file in a sentence of its own, with what to do', () => {
    const faults =
      'empty-file too-large unpacks-too-large too-complex password old-word pdf rtf excel powerpoint open-document zip not-word damaged only-pictures no-text'.split(
        ' ',
      );
    const sentences = faults.map((fault) => describeCode('not-readable-word', { file: 'a.docx', fault }));
    expect(new Set(sentences).size).toBe(faults.length);
    for (const sentence of sentences)
      expect(sentence).toMatch(/^Không đọc được tệp “a\.docx”: .+ Chưa có gì thay đổi\.$/u);
  });

  it('names the field of a refused record in words and as a path', () => {
    expect(
      describeCode('invalid-record', {
        field: 'blocks.3.content.0.text',
        reason: 'invalid_type',
        expected: 'string',
      }),
    ).toBe(
      'Trường “đoạn văn thứ 4 phần chữ thứ 1 nội dung (blocks.3.content.0.text)” không hợp lệ: cần chữ. Chưa có gì được ghi.',
    );
    expect(
      describeCode('invalid-record', { field: 'header.unknownThing', reason: 'too_big', expected: '1000' }),
    ).toBe(
      'Trường “header.unknownThing” không hợp lệ: dài hoặc lớn quá mức cho phép (nhiều nhất 1000). Chưa có gì được ghi.',
    );
  });

  it('says what is missing in words, and why a file cannot be read', () => {
    expect(describeCode('record-missing', { kind: 'report', organisation: 'ldld', period: '2021-q1' })).toBe(
      'Không tìm thấy báo cáo của “ldld” trong kỳ “2021-q1”. Có thể chưa được lưu lần nào hoặc đã bị chuyển đi.',
    );
    expect(describeCode('record-missing', { kind: 'organisation', id: 'x' })).toMatch(
      /^Không tìm thấy cơ quan, đơn vị “x”\./,
    );
    expect(describeCode('unreadable-file', { file: 'Báo cáo', reason: 'folder' })).toBe(
      'Không đọc được “Báo cáo”: đây là thư mục, không phải tệp. Chọn một tệp.',
    );
    expect(describeCode('unreadable-file', { file: 'draft.json', reason: 'checksum' })).toContain(
      'tệp “draft.json” (nội dung bị hỏng hoặc bị sửa ngoài phần mềm)',
    );
  });

  it('says which indicator is not known, and where', () => {
    expect(describeCode('unknown-indicator', { indicator: 'nd99', field: 'figures.2.indicatorId' })).toBe(
      'Nội dung số liệu “nd99” không có trong danh mục (trường “số liệu thứ 3 mã nội dung số liệu (figures.2.indicatorId)”). Kiểm tra lại mã.',
    );
  });

  it('puts every reason that zod and the models give for a bad report into Vietnamese', () => {
    const bad = report.safeParse({
      organisationId: 'CON',
      periodId: 5,
      purpose: 'weekly',
      draftNumber: -1,
      header: { number: 'a\u0000b', placeName: 'x'.repeat(1001) },
      figures: [
        { indicatorId: 'a', state: 'value', value: null },
        { indicatorId: 'a', state: 'blank', value: '01' },
      ],
      blocks: [{ type: 'picture', id: 'b' }],
    });
    expect(bad.success).toBe(false);
    for (const issue of bad.error?.issues ?? []) {
      const reason = issue.code === 'custom' ? issue.message : issue.code;
      const sentence = describeCode('invalid-record', { field: issue.path.join('.'), reason });
      expect(sentence).not.toContain(reason);
      expect(sentence).toMatch(/ không hợp lệ: /u);
    }
  });

  it('lists in its docstring every key of details that it reads', async () => {
    const source = await readFile(
      new URL('../../../../core/rules/records/describe-problem.ts', import.meta.url),
      'utf8',
    );
    const docstring = source.slice(0, source.indexOf('export function describeProblem'));
    const keys = new Set(
      [...source.matchAll(/details\.(\w+)|about\('(\w+)'\)/g)].map((match) => match[1] ?? match[2]),
    );
    expect(keys.size).toBeGreaterThan(10);
    for (const key of keys) expect(docstring).toContain(`\`${key}\``);
  });
});
