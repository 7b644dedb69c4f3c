import type { RecordKey, RecordOf } from '../../model/record.ts';
import { hidesAbstract } from '../records/hides-abstract.ts';
import type { Report } from '../../model/report.ts';
import { listTexts } from '../check-report/list-texts.ts';
import { plainTextOf, plainTextOfBlock } from '../text/read-plain-text.ts';
import type { SearchKind, SearchText } from './search-text.ts';

/** The kinds of records whose texts can be found. */
export type SearchedKind = 'report' | 'letter' | 'conclusion' | 'source' | 'petition' | 'cited-document';
export type SearchedRecord = {
  [K in SearchedKind]: { key: RecordKey<K>; content: RecordOf<K> };
}[SearchedKind];

/** All texts of a record in which words can be found. What bears a độ mật has none, and its abstract is not shown either. */
export function listSearchTexts({ key, content }: SearchedRecord): SearchText[] {
  switch (key.kind) {
    case 'report':
      return textsOfReport(content as Report);
    case 'letter': {
      const letter = content as RecordOf<'letter'>;
      if (hidesAbstract(letter)) return [];
      const { id, periodId, header, addressees, paragraphs } = letter;
      return [header.abstract, header.number, addressees.join('\n'), ...paragraphs].flatMap((text) =>
        single('letter', text, header.abstract, { kind: 'letter', periodId, id }),
      );
    }
    case 'conclusion': {
      const { periodId, attitude, task, reportingDuty, outcome } = content as RecordOf<'conclusion'>;
      const found = [outcome?.result ?? '', outcome?.reason ?? ''];
      return [task.text, attitude, task.product, reportingDuty, ...found].flatMap((text) =>
        single('conclusion', text, '', { kind: 'conclusions', periodId }),
      );
    }
    case 'source': {
      const { periodId, name, abstract, number, incomingNumber, blocks } = content as RecordOf<'source'>;
      const texts = [name, abstract, number, incomingNumber ?? '', ...blocks.map(plainTextOfBlock)];
      return texts.flatMap((text) =>
        single('source', text, text === name ? '' : name, { kind: 'period', periodId }),
      );
    }
    case 'petition': {
      const { id, text, answer, addressee, raisedIn } = content as RecordOf<'petition'>;
      const [raised] = raisedIn;
      if (!raised) return [];
      const { periodId, organisationId } = raised;
      return [text, answer?.text ?? '', answer?.documentNumber ?? '', addressee].flatMap((each) =>
        single('petition', each, 'Sổ theo dõi kiến nghị', { kind: 'petition', periodId, organisationId, id }),
      );
    }
    case 'cited-document': {
      const { id, type, number, issuer, title } = content as RecordOf<'cited-document'>;
      return single('cited-document', [type, number, title, issuer].filter(Boolean).join(' '), '', {
        kind: 'cited-document',
        id,
      });
    }
  }
}

function single(
  kind: SearchKind,
  text: string,
  heading: string,
  target: ReturnType<SearchText['targetOf']>,
): SearchText[] {
  return text.trim() === '' ? [] : [{ kind, text, heading, targetOf: () => target }];
}

function textsOfReport(report: Report): SearchText[] {
  if (hidesAbstract(report)) return [];
  const { periodId, organisationId } = report;
  const headings = new Map<string, string>();
  let heading = '';
  for (const block of report.blocks) {
    if (block.type === 'heading' && block.level <= 3) heading = plainTextOf(block.content).trim();
    headings.set(block.id, heading);
  }
  const own = listTexts(report).map(({ text, placeOf }): SearchText => {
    const place = placeOf(0, 0);
    const blockId = place.kind === 'text' ? place.blockId : '';
    const kind = place.kind === 'field' ? kindOfField(place.place) : 'report';
    return {
      kind,
      text,
      heading: headings.get(blockId) ?? headingOfKind[kind],
      targetOf: (from, to) => {
        const found = placeOf(from, to);
        const isKnown = found.kind === 'text' || found.kind === 'note' || found.kind === 'field';
        return {
          kind: 'report',
          periodId,
          organisationId,
          place: isKnown ? found : { kind: 'field', place: 'header:abstract' },
        };
      },
    };
  });
  const number: SearchText = {
    kind: 'report',
    text: report.issued?.number ?? report.header.number,
    heading: 'Số, ngày, người ký',
    targetOf: () => ({
      kind: 'report',
      periodId,
      organisationId,
      place: { kind: 'field', place: 'header:number' },
    }),
  };
  return number.text.trim() === '' ? own : [...own, number];
}

const headingOfKind: Record<SearchKind, string> = {
  report: 'Số, ngày, người ký',
  task: 'Nhiệm vụ',
  petition: 'Ý kiến, kiến nghị',
  letter: '',
  conclusion: '',
  source: '',
  'cited-document': '',
};

function kindOfField(place: string): SearchKind {
  if (place.startsWith('task:') || place.startsWith('answer:')) return 'task';
  return place.startsWith('petition:') ? 'petition' : 'report';
}
