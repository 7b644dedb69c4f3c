import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { organisationVersion } from '../../core/model/organisation.ts';
import { recordSchemas, type RecordKind } from '../../core/model/record.ts';
import { identifyRecord } from '../../core/rules/records/identify-record.ts';
import { reportHeader } from '../../core/model/report.ts';
import { id } from '../../core/model/id.ts';
import { checkRecord } from '../store/check-record.ts';
import type { RecordKey } from '../../core/model/record.ts';

const provinces = z.object({
  provinces: z.array(
    z.looseObject({
      id,
      name: z.string(),
      type: z.string(),
      placeName: z.string(),
      /** The provinces of provinces-2021.json out of which it was formed; one of the same id: it went on. */
      formedFrom: z.array(id),
    }),
  ),
});

const bodies = z.object({
  bodies: z.array(
    z.looseObject({
      id,
      kind: id,
      name: z.string(),
      shortName: z.string(),
      superiorLines: z.array(z.string()),
      issuerLines: z.array(z.string()),
      symbol: z.string(),
      layoutFamily: id,
      level: organisationVersion.shape.level,
      isOffice: z.boolean().optional(),
      provinceTypes: z.array(z.string()).optional(),
      /** False: not a body that reports, but one above them. */
      isOffered: z.boolean().optional(),
      /** The body of the same province that is above it. */
      parentBody: id.optional(),
      authority: reportHeader.shape.authority,
      authorityName: z.string(),
      signerPosition: z.string(),
    }),
  ),
});

export type ShippedBody = z.infer<typeof bodies>['bodies'][number];
export type ShippedProvince = z.infer<typeof provinces>['provinces'][number];

/** Today's structure as shipped: provinces, and the kinds of body that each has. */
export async function readShippedStructure(
  assetsFolder: string,
): Promise<{ provinces: ShippedProvince[]; bodies: ShippedBody[] }> {
  const folder = join(assetsFolder, 'catalogue');
  return {
    ...provinces.parse(await readJson(join(folder, 'provinces.json'))),
    ...bodies.parse(await readJson(join(folder, 'bodies.json'))),
  };
}

/** The shipped records below `assets/<folder>`: a record kind for each folder name, content as JSON. */
export async function readShippedRecords(
  assetsFolder: string,
  folder: 'catalogue' | 'sample',
): Promise<{ key: RecordKey; kind: RecordKind; content: unknown }[]> {
  const root = join(assetsFolder, folder);
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const records = [];
  for (const file of files.filter((each) => each.isFile() && each.name.endsWith('.json'))) {
    const kind = kindOf(file.parentPath.slice(root.length + 1).replaceAll('\\', '/'), file.name);
    if (!kind) continue;
    const content = checkRecord(kind, await readJson(join(file.parentPath, file.name)), file.name);
    records.push({ key: identifyRecord(kind, content), kind, content });
  }
  return records;
}

function kindOf(folder: string, fileName: string): RecordKind | null {
  const [first = ''] = folder.split('/');
  if (folder === '' && fileName === 'workspace.json') return 'workspace';
  if (first === 'periods') return fileName === 'period.json' ? 'period' : 'report';
  const kinds: Record<string, RecordKind> = {
    organisations: 'organisation',
    people: 'person',
    indicators: 'indicator',
    outlines: 'outline',
    'cited-documents': 'cited-document',
    holidays: 'holiday-year',
    'recipient-lists': 'recipient-list',
  };
  return kinds[first] ?? null;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Kinds in the order in which records may be written: what is named before what names it. */
export const writingOrder = Object.keys(recordSchemas);
