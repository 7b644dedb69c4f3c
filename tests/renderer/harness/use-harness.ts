import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openHarness, type Harness } from './serve-page.ts';

/** The harness of one test file: after each test its pages are closed, and nothing may have been complained about. */
export function useHarness(): Pick<Harness, 'open'> {
  let harness: Harness | null = null;
  const opened: Page[] = [];
  beforeAll(async () => {
    harness = await openHarness();
  }, 60_000);
  afterAll(() => harness?.close());
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
    expect(harness?.complaints.splice(0)).toEqual([]);
  });
  return {
    open: async (scenario, options) => {
      if (!harness) throw new Error('the harness opens before the first test');
      const page = await harness.open(scenario, options);
      opened.push(page);
      return page;
    },
  };
}
