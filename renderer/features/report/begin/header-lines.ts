import type { WordProposal } from '../../../../core/contract/word-proposal.ts';
import {
  reusableHeaderFields,
  type ReusableHeaderField,
} from '../../../../core/rules/beginning/begin-from-placement.ts';
import { nameAuthority } from '../../../../core/rules/values/name-authorities.ts';
import { secrecyNames, urgencyNames } from '../../../../core/rules/values/name-stamps.ts';

export type HeaderLine = { field: ReusableHeaderField; label: string; text: string };

const labels: Record<ReusableHeaderField, string> = {
  placeName: 'Địa danh',
  abstract: 'Trích yếu',
  authority: 'Thể thức đề ký',
  authorityName: 'Ký thay mặt, ký thay',
  signerPosition: 'Chức vụ',
  signerName: 'Người ký',
  recipients: 'Nơi nhận',
  secrecy: 'Độ mật',
  urgency: 'Độ khẩn',
};

/** What the file gives for the report's header, in the order in which it is shown; a field that it lacks is left out. */
export function listHeaderLines({ header }: WordProposal['placement']): HeaderLine[] {
  return reusableHeaderFields.flatMap((field) => {
    const text = writeField(header, field);
    return text === '' ? [] : [{ field, label: labels[field], text }];
  });
}

function writeField(header: WordProposal['placement']['header'], field: ReusableHeaderField): string {
  switch (field) {
    case 'authority':
      return header.authority === undefined ? '' : nameAuthority(header.authority);
    case 'recipients':
      return header.recipients?.join('; ') ?? '';
    case 'secrecy':
      return header.secrecy === undefined ? '' : secrecyNames[header.secrecy];
    case 'urgency':
      return header.urgency === undefined ? '' : urgencyNames[header.urgency];
    default:
      return header[field] ?? '';
  }
}
