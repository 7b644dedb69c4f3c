import type { OpenedReport } from '../../contract/views.ts';
import type { ReportHeader } from '../../model/report.ts';

type Signer = OpenedReport['signers'][number];
type Signature = Pick<
  ReportHeader,
  'signerId' | 'signerName' | 'signerPosition' | 'authority' | 'authorityName'
>;

/** Who stands behind the signature does not follow from who signs. */
const named = new Set<ReportHeader['authority']>(['on-behalf', 'by-order', 'by-authorisation']);

/**
 * What stands in the signature block when somebody signs. T/M, T/L and TUQ. go on with what they name; elsewhere the head signs
 * directly, an acting head with Q., and a deputy K/T the head (HD 36-HD/VPTW, point 1.7).
 */
export function proposeSignature(
  signer: Signer,
  signers: readonly Signer[],
  header: Pick<ReportHeader, 'authority' | 'authorityName'>,
): Signature {
  const person = {
    signerId: signer.personId,
    signerName: signer.fullName,
    signerPosition: signer.title.toLocaleUpperCase('vi'),
  };
  if (named.has(header.authority)) {
    return { ...person, authority: header.authority, authorityName: header.authorityName };
  }
  if (signer.rank === 'head') {
    return signer.isActing
      ? { ...person, signerPosition: '', authority: 'acting', authorityName: person.signerPosition }
      : { ...person, authority: 'direct', authorityName: '' };
  }
  const head = signers.find((each) => each.rank === 'head');
  return signer.rank === 'deputy' && head
    ? { ...person, authority: 'for-head', authorityName: head.title.toLocaleUpperCase('vi') }
    : { ...person, authority: header.authority, authorityName: header.authorityName };
}
