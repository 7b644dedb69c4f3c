import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let source: Promise<string> | null = null;
const axeSource = () => (source ??= readFile(axePath, 'utf8'));

/** Beside what axe looks for by itself: WCAG 2.2's size of targets, and names that begin with other words than are seen. */
const further = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

/**
 * In the page: a target, or the one that it is too near to, is partly under a bar that stays while the rest scrolls. axe measures what is
 * left of it; its size is that which it has when it is scrolled to.
 */
const isScrolledUnder = `(node) =>
  [node, ...node.any.flatMap((check) => check.relatedNodes)].some(({ target }) => {
    const element = document.querySelector(target.join(' '));
    if (!element) return false;
    const { left, width, top, bottom } = element.getBoundingClientRect();
    return [top + 1, bottom - 1].some((y) => {
      for (let over = document.elementFromPoint(left + width / 2, y); over && !over.contains(element); over = over.parentElement)
        if (getComputedStyle(over).position === 'sticky') return true;
      return false;
    });
  })`;

/** Runs axe-core on the page as it stands, or on a part of it: one line per violation, naming the rule and the elements. */
export async function findViolations(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await axeSource());
  const found: unknown = await page.evaluate(
    `axe.run(${within ? JSON.stringify(within) : 'document'}, { resultTypes: ['violations'], rules: ${JSON.stringify(further)} }).then(({ violations }) =>
      violations
        .map(({ id, nodes }) => [id, nodes.filter((node) => id !== 'target-size' || !(${isScrolledUnder})(node))])
        .filter(([, nodes]) => nodes.length > 0)
        .map(([id, nodes]) => id + ': ' + nodes.map((node) => node.target.join(' ')).join(', ')))`,
  );
  if (!Array.isArray(found)) throw new Error('axe gave no list');
  return found.map(String);
}
