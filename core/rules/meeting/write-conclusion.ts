import type { Conclusion } from '../../model/conclusion.ts';
import { stripEndMarks } from '../text/strip-end-marks.ts';
import { capitalise } from '../text/capitalise.ts';
import { writeDeadline } from './write-deadline.ts';

/** How a chair speaks; any other words can be typed. */
export const attitudes = [
  'Thống nhất',
  'Cơ bản thống nhất',
  'Giao',
  'Yêu cầu',
  'Đề nghị',
  'Ghi nhận',
] as const;

/** Words after which the lead follows: `Giao Hội Nông dân tỉnh chủ trì …`. */
const askingWords = /^(giao|yêu cầu|đề nghị|chỉ đạo|phân công)$/iu;

/**
 * One item of the notice as a sentence, without number and end mark: attitude, lead, partners, content, deadline, product,
 * reporting duty. What is not known is left out; nothing is invented.
 */
export function writeConclusion({ attitude, task, reportingDuty, deadlineRule }: Conclusion): string {
  const text = stripEndMarks(task.text.trim());
  const who = writeWho(task);
  const word = attitude.trim();
  const start = askingWords.test(word)
    ? join(word, who, lowerStart(text))
    : word === ''
      ? who === ''
        ? text
        : join('Giao', who, lowerStart(text))
      : join(word, lowerStart(text)) + (who === '' ? '' : `; giao ${who} thực hiện`);
  const deadline = task.deadline === null ? '' : `hoàn thành ${writeDeadline(task.deadline, deadlineRule)}`;
  const product = task.product.trim() && `sản phẩm: ${stripEndMarks(task.product.trim())}`;
  const duty = lowerStart(stripEndMarks(reportingDuty.trim()));
  const tail = [product, duty && (/^báo cáo/iu.test(duty) ? duty : `chế độ báo cáo: ${duty}`)].filter(
    Boolean,
  );
  return capitalise([[start, deadline].filter(Boolean).join(', '), ...tail].join('; '));
}

function writeWho({ lead, partners }: Conclusion['task']): string {
  const leadName = lead?.name.trim() ?? '';
  const names = partners.map(({ name }) => name.trim()).filter(Boolean);
  if (leadName === '') return names.length === 0 ? '' : listNames(names);
  return names.length === 0 ? leadName : `${leadName} chủ trì, phối hợp với ${listNames(names)}`;
}

function listNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}

/** A name (`MTTQ`, `Hội Nông dân`) keeps its capital. */
export function lowerStart(text: string): string {
  const [first = '', second = ''] = text.split(/\s+/u);
  const isName = /^\p{Lu}{2}/u.test(first) || /^\p{Lu}/u.test(second);
  return isName ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
