import { expect, it } from 'vitest';
import { copyLayout } from '../../../../renderer/features/layouts/house-acts.ts';
import { HouseSession } from '../../../../renderer/features/layouts/house-session.ts';

it('a layout of one’s own never takes the number of one whose file nobody can read', async () => {
  const asked: { id: string; expectedVersion: number }[] = [];
  const session = new HouseSession(
    {
      today: '2026-11-28',
      records: [],
      takenIds: ['rieng-1'],
      organisations: [],
      problems: [{ code: 'unreadable-file', details: { file: 'layouts/rieng-1.json' } }],
    },
    {
      saveLayout: async ({ id }, expectedVersion) => {
        asked.push({ id, expectedVersion });
        return { version: 1, savedAt: '2026-11-28T03:42:07.000Z' };
      },
      saveOrganisation: () => Promise.reject(new Error('no organisation here')),
    },
  );
  const shipped = session.recordOf('party-hd36');
  if (!shipped) throw new Error('fixture');
  expect(copyLayout(session, shipped)).toBe('rieng-2');
  await expect.poll(() => asked).toEqual([{ id: 'rieng-2', expectedVersion: 0 }]);
});
