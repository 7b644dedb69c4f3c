/** As `Promise.all`, but of several failures the first in the list counts, whichever came first in time. */
export async function allInOrder<Work extends readonly Promise<unknown>[] | []>(
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> {
  for (const outcome of await Promise.allSettled<unknown>(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
  return Promise.all(work);
}
