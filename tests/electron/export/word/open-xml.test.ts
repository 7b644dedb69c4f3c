import { describe, expect, it } from 'vitest';
import { layouts } from '../../../../core/layouts/layouts.ts';
import { renderWord } from '../../../../electron/export/word/render-word.ts';
import { measuredReport } from '../../../measure/sample-report.ts';
import { editPart } from '../../../support/edit-docx.ts';
import { listOfficeFaults } from '../../../support/list-office-faults.ts';
import { documentOf, nationalReport, partyReport, wideTable } from './sample-documents.ts';

const [firstLayout = partyReport.layout] = layouts;
const measured = measuredReport(firstLayout);

describe('a Word file is valid Open XML', () => {
  it.each(layouts.map((layout) => [layout.id, layout] as const))('in the layout %s', async (_id, layout) => {
    const word = renderWord(measuredReport(layout));
    expect(await listOfficeFaults(word, 'docx')).toEqual([]);
  });

  it.each([
    ['a report of the Party', partyReport],
    ['a report of the State', nationalReport],
    [
      'a table with cells over several rows and columns',
      documentOf(firstLayout, [{ orientation: 'landscape', blocks: [wideTable] }]),
    ],
    ['nothing at all', documentOf(firstLayout, [])],
    [
      'both sides of the paper',
      { ...measured, layout: { ...firstLayout, page: { ...firstLayout.page, isTwoSided: true } } },
    ],
  ])('with %s', async (_what, document) => {
    expect(await listOfficeFaults(renderWord(document), 'docx')).toEqual([]);
  });
});

describe('the validator', () => {
  it.each([
    [
      'properties in another order',
      (xml: string) => xml.replace(/<w:tblPr>(<w:\w+ [^>]*\/>)(<w:\w+ [^>]*\/>)/, '<w:tblPr>$2$1'),
    ],
    ['an element that nobody knows', (xml: string) => xml.replace('<w:body>', '<w:body><w:letter/>')],
    [
      'a bookmark number used twice',
      (xml: string) => xml.replaceAll(/<w:bookmarkStart ([^>]*)w:id="\d+"/g, '<w:bookmarkStart $1w:id="7"'),
    ],
    [
      'a width that is no number',
      (xml: string) => xml.replace(/<w:gridCol w:w="\d+"/, '<w:gridCol w:w="wide"'),
    ],
  ])('sees %s', async (_what, spoil) => {
    const word = renderWord(measured);
    const spoilt = editPart(word, 'word/document.xml', (xml) => {
      const changed = spoil(xml);
      expect(changed).not.toBe(xml);
      return changed;
    });
    expect(await listOfficeFaults(spoilt, 'docx')).not.toEqual([]);
  });
});
