import type { OrganisationVersion } from '../../../../core/model/organisation.ts';
import styles from './organisation-form.module.css';

/** The top left of a page as the names of a version would print it. */
export function LetterheadPicture({
  version,
}: {
  version: Pick<OrganisationVersion, 'superiorLines' | 'issuerLines' | 'symbol'>;
}) {
  return (
    <figure className={styles.letterhead} aria-label={describe(version)}>
      {version.superiorLines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {version.issuerLines.map((line) => (
        <strong key={line}>{line}</strong>
      ))}
      <span className={styles.number}>Số … BC/{version.symbol}</span>
    </figure>
  );
}

function describe({
  superiorLines,
  issuerLines,
  symbol,
}: Parameters<typeof LetterheadPicture>[0]['version']): string {
  return `Phần đầu văn bản: ${[...superiorLines, ...issuerLines].join(', ')}, ký hiệu ${symbol}`;
}
