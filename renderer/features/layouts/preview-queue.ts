import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import { call } from '../../api/client.ts';

export type Sample = {
  record: LayoutRecord;
  organisation: OrganisationVersion | null;
  isNumbered: boolean;
};

type Wish = { sample: Sample; resolve: (pdf: Uint8Array) => void; reject: (error: unknown) => void };

// Pages are made one at a time: the picture that somebody is looking at goes before the small ones.
let large: Wish | null = null;
const small: Wish[] = [];
let isBusy = false;

/** The pages of a sample; of several wishes for the large picture only the last is granted, the others never answer. */
export function requestSample(sample: Sample, size: 'large' | 'small'): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const wish = { sample, resolve, reject };
    if (size === 'large') large = wish;
    else small.push(wish);
    void work();
  });
}

async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (let wish = next(); wish; wish = next()) {
    try {
      wish.resolve((await call('layout:preview', wish.sample)).pdf);
    } catch (error) {
      wish.reject(error);
    }
  }
  isBusy = false;
}

function next(): Wish | undefined {
  const wish = large ?? small.shift();
  if (wish === large) large = null;
  return wish ?? undefined;
}
