import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import { houseOfVersion } from '../../../core/rules/first-run/house-of-version.ts';
import { makeBodies, type ChosenBodies } from '../create-workspace.ts';
import type { Program } from '../program.ts';

/**
 * The chosen bodies as they are shipped. What was read or typed for one that was chosen before stays with it; `otherId`:
 * that of the body typed in by name, when it has one already.
 */
export async function draftBodies(
  program: Program,
  {
    earlier,
    otherId,
    ...chosen
  }: ChosenBodies & { earlier: readonly FirstRunBody[]; otherId: string | null },
): Promise<FirstRunBody[]> {
  const { organisations, officeId } = await makeBodies(program, chosen, () => otherId ?? program.newId());
  return organisations.map((organisation) => {
    const known = earlier.find((each) => each.organisation.id === organisation.id);
    const isRenamed = known?.organisation.versions[0]?.name !== organisation.versions[0]?.name;
    if (known && !isRenamed) return known;
    const [version] = organisation.versions;
    if (!version) throw new Error(`organisation ${organisation.id} has no version`);
    return {
      organisation,
      isOffice: organisation.id === officeId,
      facts: houseOfVersion(version),
      reading: known?.reading ?? null,
    };
  });
}
