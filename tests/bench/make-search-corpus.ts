import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../core/model/block.ts';
import type { Report } from '../../core/model/report.ts';
import { heading, paragraph, report } from '../support/records.ts';
import { seededRandom } from '../support/seeded-random.ts';

const assets = join(import.meta.dirname, '..', '..', 'assets');

/** The words that offices write: all phrases between marks in the practice quarter, each of three words or more. */
function readPhrases(): string[] {
  const texts: string[] = [];
  const read = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\s/.test(value) && /\p{L}/u.test(value)) texts.push(value);
    } else if (Array.isArray(value)) for (const each of value) read(each);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) read(each);
  };
  for (const name of readdirSync(join(assets, 'sample'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) read(JSON.parse(readFileSync(join(assets, 'sample', name), 'utf8')));
  return [
    ...new Set(
      texts
        .flatMap((text) => text.split(/[.,;:()\n“”]+/))
        .map((phrase) => phrase.trim())
        .filter((phrase) => phrase.split(/\s+/).length >= 3 && phrase.length < 120),
    ),
  ];
}

const givenNames =
  'An Bình Châu Dung Đức Giang Hà Hải Hạnh Hiền Hoà Hùng Hương Khánh Lan Lâm Long Mai Minh Nam Nga Ngọc Phong Phúc Quang Sơn Tâm Thảo Thuỷ Toàn Trang Trung Tuấn Vân Việt Xuân Yến'.split(
    ' ',
  );
const placeNames =
  'Nghĩa Hải Giao Trực Xuân Ý Vụ Mỹ Nam Bình Thành Lộc Phú Yên Thuỷ Hưng Hậu Trung Đại Tân'.split(' ');

export type SearchCorpus = {
  /** A report of about 18 KB of prose, whose sentences no other repeats. */
  report(organisationId: string, periodId: string): Report;
  phrases: readonly string[];
  pick<T>(from: readonly T[]): T;
};

export function makeSearchCorpus(seed: number): SearchCorpus {
  const random = seededRandom(seed);
  const phrases = readPhrases();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const count = () => Math.floor(random() ** 3 * 90_000 + 2).toLocaleString('vi');
  const place = () => `xã ${pick(placeNames)} ${pick(placeNames)}`;
  const person = () => `đồng chí ${pick(givenNames)} ${pick(givenNames)} ${pick(givenNames)}`;
  const sentence = (): string => {
    const parts = Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick(phrases).toLowerCase());
    parts.splice(1, 0, `${count()} lượt hội viên ở ${place()}`);
    if (random() < 0.2) parts.push(`tiêu biểu là ${person()}`);
    const text = parts.join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const blocks = (): Block[] =>
    Array.from({ length: 26 }, (_, index) =>
      index % 8 === 0
        ? heading(`x${index}`, 2, pick(phrases))
        : paragraph(`x${index}`, [sentence(), sentence(), sentence()].join(' ')),
    );
  return {
    phrases,
    pick,
    report: (organisationId, periodId) => ({
      ...report,
      organisationId,
      periodId,
      blocks: [...report.blocks, ...blocks()],
    }),
  };
}
