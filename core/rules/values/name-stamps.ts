import type { HouseSpelling } from '../../model/organisation.ts';
import type { ReportHeader } from '../../model/report.ts';

/** Mức độ mật, as its selection shows it. */
export const secrecyNames: Record<ReportHeader['secrecy'], string> = {
  none: 'Không mật',
  secret: 'Mật',
  'top-secret': 'Tối mật',
  'absolute-secret': 'Tuyệt mật',
};

/** Mức độ khẩn, as its selection shows it. */
export const urgencyNames: Record<ReportHeader['urgency'], string> = {
  none: 'Không khẩn',
  urgent: 'Khẩn',
  'very-urgent': 'Thượng khẩn',
  express: 'Hoả tốc',
};

/** A grade for which there is a stamp. */
export type StampGrade = Exclude<ReportHeader['secrecy'] | ReportHeader['urgency'], 'none'>;

/** The stamps that a document bears, secrecy first, in the house's spelling: `TUYỆT MẬT`, `HOẢ TỐC` or `HỎA TỐC`. */
export function listStamps(
  { secrecy, urgency }: Pick<ReportHeader, 'secrecy' | 'urgency'>,
  { tonePlacement }: Pick<HouseSpelling, 'tonePlacement'>,
): { grade: StampGrade; text: string }[] {
  const spell = (name: string): string =>
    (tonePlacement === 'ủy' ? name.replace('oả', 'ỏa') : name).toLocaleUpperCase('vi');
  return [
    ...(secrecy === 'none' ? [] : [{ grade: secrecy, text: spell(secrecyNames[secrecy]) }]),
    ...(urgency === 'none' ? [] : [{ grade: urgency, text: spell(urgencyNames[urgency]) }]),
  ];
}

/** The grade that a line stamped on a document names, however it is spelt; null for any other line. */
export function readStamp(text: string): Partial<Pick<ReportHeader, 'secrecy' | 'urgency'>> | null {
  const words = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi').replace('ỏa', 'oả');
  const find = <G extends string>(names: Record<G, string>): G | undefined =>
    (Object.keys(names) as G[]).find(
      (grade) => grade !== 'none' && names[grade].toLocaleLowerCase('vi') === words,
    );
  const secrecy = find(secrecyNames);
  if (secrecy) return { secrecy };
  const urgency = find(urgencyNames);
  return urgency ? { urgency } : null;
}
