import type { Block } from '../model/block.ts';
import type { PartialDate, ReportHeader } from '../model/report.ts';
import type { SigningAuthority } from '../model/signing-authority.ts';
import type { WordOmissions } from './word-document.ts';

/** An office's document taken apart. Every sentence of the file is in exactly one of its parts. */
export type RecognisedDocument = {
  letterhead: RecognisedLetterhead;
  /** `BÁO CÁO`, `BÁO CÁO NHANH`; empty when no title was found. */
  documentType: string;
  /** What stands under the type: `kết quả công tác quý I/2021`. */
  abstract: string;
  /** From the opening to the last words before the signature. */
  body: readonly RecognisedBlock[];
  /** Null when the file has no signature block, as a draft may. */
  signature: RecognisedSignature | null;
  /** Nơi nhận, one per line, without dash and closing mark. */
  recipients: readonly string[];
  /** Phụ lục, and whatever else follows the signature. */
  appendices: readonly RecognisedBlock[];
  /** Numbers of pages that somebody typed as text; the page counts its own. */
  pageNumbers: readonly string[];
  omitted: WordOmissions;
};

export type RecognisedLetterhead = {
  superiorLines: readonly string[];
  issuerLines: readonly string[];
  /** `ĐẢNG CỘNG SẢN VIỆT NAM`, or the national title and its motto. */
  titleLines: readonly string[];
  /** `12` of `Số: 12/BC-MTTQ-BTT`; empty while the văn thư has not given it. */
  number: string;
  /** `BC`; empty when not found. */
  typeCode: string;
  /** `MTTQ-BTT` of the same; empty when not found. */
  symbol: string;
  placeName: string;
  date: PartialDate | null;
  /** The stamps of độ mật and độ khẩn; absent where there is none. */
  secrecy?: ReportHeader['secrecy'];
  urgency?: ReportHeader['urgency'];
  /** Lines that stand in the letterhead and are none of these: `DỰ THẢO lần 2`. */
  otherLines: readonly string[];
};

export type RecognisedSignature = {
  authority: SigningAuthority;
  /** `BAN THƯỜNG TRỰC`, `TRƯỞNG BAN`; empty when the head signs directly. */
  authorityName: string;
  position: string;
  name: string;
  /** Lines of the block that are none of these: `(đã ký)`. */
  otherLines: readonly string[];
};

/** A block of the report's own model, with a fresh id, and its mark as the file shows it: `I-`, `1.1.`, `(2)`, `*`. */
export type RecognisedBlock = {
  block: Block;
  mark: string;
  /** It stands on a page that lies across. */
  isLandscape?: boolean;
};
