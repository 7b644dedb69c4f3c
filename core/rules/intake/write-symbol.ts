import type { RecognisedLetterhead } from '../../reading/recognised-document.ts';

/**
 * Number and symbol as a register has them: `118-BC/HNDT` of the Party's layouts, `45/BC-MTTQ-BTT` of those of the state, whose
 * symbols name the office after a hyphen. Empty when the head has no number.
 */
export function writeSymbol({ number, typeCode, symbol }: RecognisedLetterhead): string {
  if (number.trim() === '') return '';
  if (typeCode === '' || symbol === '') return number.trim();
  return symbol.includes('-')
    ? `${number.trim()}/${typeCode}-${symbol}`
    : `${number.trim()}-${typeCode}/${symbol}`;
}
