import { describe, expect, it } from 'vitest';
import { simplifyTyping } from '../../../../core/rules/text/simplify-typing.ts';

describe('simplifyTyping', () => {
  it('turns full-width signs, dashes and spaces into plain ones', () => {
    expect(simplifyTyping('\uFEFF　８／１／２０２１ ')).toBe('8/1/2021');
    expect(simplifyTyping('−5\u00A0000\u202F–\t3')).toBe('-5 000 - 3');
  });

  it('keeps what only looks like a digit, so that nothing is guessed from it', () => {
    expect(simplifyTyping('5² ½')).toBe('5² ½');
  });
});
