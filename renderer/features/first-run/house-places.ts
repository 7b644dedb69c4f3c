import type { PrintedPlace } from '../../../core/contract/printed-place.ts';

export type HouseField =
  | 'superiorLines'
  | 'issuerLines'
  | 'layoutFamily'
  | 'symbol'
  | 'placeName'
  | 'authority'
  | 'signerTitle'
  | 'signerName'
  | 'recipients';

type LineStyle = Extract<PrintedPlace['target'], { kind: 'line' }>['style'];

const fields: Partial<Record<LineStyle, HouseField>> = {
  superior: 'superiorLines',
  issuer: 'issuerLines',
  title: 'layoutFamily',
  number: 'symbol',
  'place-date': 'placeName',
  authority: 'authority',
  position: 'signerTitle',
  'signer-name': 'signerName',
  'recipients-title': 'recipients',
  recipients: 'recipients',
};

const names: Record<HouseField, string> = {
  superiorLines: 'Sửa tên cơ quan cấp trên',
  issuerLines: 'Sửa tên cơ quan ban hành',
  layoutFamily: 'Đổi mẫu trình bày',
  symbol: 'Sửa ký hiệu',
  placeName: 'Sửa địa danh',
  authority: 'Sửa thể thức đề ký',
  signerTitle: 'Sửa chức vụ người ký',
  signerName: 'Sửa tên người ký',
  recipients: 'Sửa nơi nhận',
};

/** The field that writes a place of the page; null: the sample's own words. */
export function fieldOfPlace({ target }: PrintedPlace): HouseField | null {
  return target.kind === 'line' ? (fields[target.style] ?? null) : null;
}

export function nameHousePlace(place: PrintedPlace): string {
  const field = fieldOfPlace(place);
  return field ? names[field] : '';
}
