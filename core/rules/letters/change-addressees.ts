import type { OpenedLetter } from '../../contract/views.ts';
import type { Letter, LetterKind } from '../../model/letter.ts';

/** To whom a letter would go if it began now, beside those of when it was begun. */
export type AddresseeChange = NonNullable<OpenedLetter['addresseeChange']>;

/** The ids that were added and taken away since the letter was begun or last brought up to date; null: it does not tell. */
export function compareAddressees(
  { addresseeIds }: Pick<Letter, 'addresseeIds'>,
  now: readonly string[],
): { added: string[]; removed: string[] } | null {
  if (!addresseeIds) return null;
  const [then, present] = [new Set(addresseeIds), new Set(now)];
  const added = now.filter((id) => !then.has(id));
  const removed = addresseeIds.filter((id) => !present.has(id));
  return added.length === 0 && removed.length === 0 ? null : { added, removed };
}

/** The change as one sentence. */
export function tellAddresseeChange(kind: LetterKind, { added, removed }: AddresseeChange): string {
  const [more, fewer] = [added, removed].map((bodies) => bodies.map(({ name }) => name).join('; '));
  if (kind === 'reminder') {
    const parts = [
      fewer && `đã có báo cáo hoặc không phải gửi nữa: ${fewer}`,
      more && `nay cũng chưa gửi: ${more}`,
    ];
    return `Từ khi soạn công văn này, ${parts.filter(Boolean).join('; ')}. Sửa nơi nhận và nội dung, hoặc soạn công văn khác.`;
  }
  const parts = [more && `thêm ${more}`, fewer && `bớt ${fewer}`];
  return `Các cơ quan, đơn vị phải báo cáo đã thay đổi từ khi soạn văn bản này: ${parts.filter(Boolean).join('; ')}.`;
}

/** The letter addressed to those of now; lines that somebody wrote anew stay. */
export function updateAddressees(letter: Letter, { ids, added, removed }: AddresseeChange): Letter {
  const gone = new Set(removed.flatMap(({ lines }) => lines));
  const kept = letter.addressees.filter((line) => !gone.has(line.trim()));
  const missing = added.filter(({ lines }) => !lines.some((line) => kept.includes(line)));
  return {
    ...letter,
    addressees: [...kept, ...missing.flatMap(({ lines }) => lines.slice(0, 1))],
    addresseeIds: ids,
  };
}
