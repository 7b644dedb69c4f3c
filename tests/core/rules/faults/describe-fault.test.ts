import { expect, it } from 'vitest';
import { ProblemError } from '../../../../core/contract/problem.ts';
import { describeFault } from '../../../../core/rules/faults/describe-fault.ts';

function failing(stack: string, more: object = {}): Error {
  return Object.assign(new Error('Không ghi được C:\\Users\\Nguyễn Văn A\\báo cáo mật.docx'), {
    stack,
    ...more,
  });
}

it('tells names and places of the program, without messages, folders or who uses this PC', () => {
  const described = describeFault(
    failing(
      [
        'Error: Không ghi được C:\\Users\\Nguyễn Văn A\\báo cáo mật.docx',
        'at the very beginning: Nguyễn Văn A (nội dung)',
        '    at async writeDurably (C:\\Users\\Nguyễn Văn A\\AppData\\Local\\Giao Ban\\out\\main\\main.js:120:11)',
        '    at file:///home/nguyen%20van%20a/out/main/main.js:7:3',
        '    at Object.onClick (app://bundle/assets/index-4f.js:2:99)',
        '    at Array.map (<anonymous>)',
      ].join('\n'),
      { code: 'ENOSPC' },
    ),
  );
  expect(described).toBe(
    [
      'Error ENOSPC',
      'at async writeDurably (main.js:120:11)',
      'at main.js:7:3',
      'at Object.onClick (index-4f.js:2:99)',
    ].join('\n'),
  );
});

it('names a problem by its code alone', () => {
  const [first] = describeFault(new ProblemError('stale-version', { organisation: 'Hội Nông dân' })).split(
    '\n',
  );
  expect(first).toBe('ProblemError stale-version');
});

it('says of what is no error only what kind of thing it is', () => {
  expect(describeFault('trích yếu mật')).toBe('string');
  expect(describeFault(failing('', { name: 'trích yếu mật', code: 'a b' }))).toBe('Error');
});
