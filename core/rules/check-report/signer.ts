import { missingField } from './missing-field.ts';
import type { ReportCheck } from './report-check.ts';

/** Who signs, and as what; an acting head's position stands with the authority. */
export const signer: ReportCheck = {
  id: 'signer',
  find: ({ report: { header } }) => {
    const isActing = header.authority === 'acting';
    return [
      ...missingField(header.signerName.trim() === '', 'Chưa có họ và tên người ký.', 'signerName'),
      ...missingField(
        header.signerPosition.trim() === '' && !isActing,
        'Chưa có chức vụ người ký.',
        'signerPosition',
      ),
      ...missingField(
        header.authority !== 'direct' && header.authorityName.trim() === '',
        'Chưa ghi tên cơ quan hoặc chức vụ sau thể thức đề ký.',
        'authorityName',
      ),
    ];
  },
};
