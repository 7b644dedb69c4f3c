import type { Outline } from '../../model/outline.ts';

/**
 * The outline as it is to be saved over `before`. When what reports copy has changed and `usedEditions` (those from which
 * reports began) hold the edition before, it is the next edition; a name or a kind of organisation makes none.
 */
export function reviseOutline(
  before: Outline | null,
  after: Outline,
  usedEditions: ReadonlySet<number>,
): Outline {
  if (!before) return after;
  const hasChanged = JSON.stringify(before.sections) !== JSON.stringify(after.sections);
  const edition =
    hasChanged && usedEditions.has(before.edition)
      ? Math.max(before.edition, ...usedEditions) + 1
      : before.edition;
  return edition === after.edition ? after : { ...after, edition };
}

/** "Sao thành đề cương mới": the same sections under another name, of which no report has begun yet. */
export function copyOutline(outline: Outline, { id, name }: { id: string; name: string }): Outline {
  const { source: _source, certainty: _certainty, ...own } = outline;
  return { ...own, id, name, edition: 1 };
}
