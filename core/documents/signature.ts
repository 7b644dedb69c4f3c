import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { HouseSpelling } from '../model/organisation.ts';
import type { ReportHeader } from '../model/report.ts';
import { byAuthorisation } from '../rules/values/name-authorities.ts';
import type { SignatureBlock, StyledLine } from './print-document.ts';
import { stripEndMarks } from '../rules/text/strip-end-marks.ts';
import { writeText } from './write-pieces.ts';

/** Recipients at the left; authority, position, room for stamp and signature, name at the right. */
export function buildSignature(
  layout: LayoutProfile,
  header: ReportHeader,
  spelling: HouseSpelling,
): SignatureBlock {
  const recipients = header.recipients
    .map((each) => stripEndMarks(each.trim().replace(/^[-+]\s+/, '')).trim())
    .filter((each) => each !== '');
  const last = recipients.length - 1;
  return {
    kind: 'signature',
    recipients:
      recipients.length === 0
        ? []
        : [
            styled('recipients-title', layout.signature.recipientsTitle),
            ...recipients.map((text, index) =>
              styled('recipients', `- ${text}${index === last ? '.' : spelling.recipientSeparator}`),
            ),
          ],
    signer: [
      ...(header.authority === 'direct' ? [] : [styled('authority', writeAuthority(layout, header))]),
      styled('position', header.signerPosition.toLocaleUpperCase('vi')),
    ],
    freeLines: layout.signature.freeLines,
    name: { ...styled('signer-name', header.signerName), bookmark: 'signer' },
  };
}

function writeAuthority(layout: LayoutProfile, header: ReportHeader): string {
  const prefix =
    header.authority === 'direct'
      ? ''
      : (layout.signature.authorityPrefixes[header.authority] ?? byAuthorisation);
  return `${prefix} ${header.authorityName.toLocaleUpperCase('vi')}`.trim();
}

function styled(style: StyledLine['style'], text: string): StyledLine {
  return { style, pieces: [writeText(text)] };
}
