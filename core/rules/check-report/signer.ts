import type { ReportCheck } from './report-check.ts';

/** Who signs, and as what; an acting head's position stands with the authority. */
export const signer: ReportCheck = {
  id: 'signer',
  find: ({ report: { header } }) => {
    const missing = (isMissing: boolean, sentence: string, field: string) =>
      isMissing
        ? [{ level: 'error' as const, sentence, place: { kind: 'field' as const, place: `header:${field}` } }]
        : [];
    const isActing = header.authority === 'acting';
    return [
      ...missing(header.signerName.trim() === '', 'Chưa có họ và tên người ký.', 'signerName'),
      ...missing(
        header.signerPosition.trim() === '' && !isActing,
        'Chưa có chức vụ người ký.',
        'signerPosition',
      ),
      ...missing(
        header.authority !== 'direct' && header.authorityName.trim() === '',
        'Chưa ghi tên cơ quan hoặc chức vụ sau thể thức đề ký.',
        'authorityName',
      ),
    ];
  },
};
