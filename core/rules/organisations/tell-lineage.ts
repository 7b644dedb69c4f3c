/** Of whom figures beside a body's own are the sum, when it took over from others. */
export type LineageMark = {
  /** The bodies whose figures were added, as they were called then. */
  names: string[];
  /** Those of them whose report is not in the data: what they lack is left open. */
  missingNames: string[];
  /** False: the body came out of a part of another, whose figures say nothing about it. */
  isComparable: boolean;
};

/** The mark in a sentence, to stand under a table or beside a column. */
export function tellLineage(periodName: string, { names, missingNames, isComparable }: LineageMark): string {
  if (!isComparable)
    return `Số liệu ${periodName} là của ${names.join(', ')}; cơ quan đã được tách nên không so sánh.`;
  const sum =
    names.length > 1 ? `cộng của ${names.length} cơ quan trước khi sắp xếp` : 'của cơ quan tiền thân';
  const gap = missingNames.length > 0 ? ` Chưa có báo cáo của ${missingNames.join(', ')} nên để trống.` : '';
  return `Số liệu ${periodName} là số ${sum}: ${names.join(', ')}.${gap}`;
}
