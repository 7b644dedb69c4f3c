import type { LayoutComponent, LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { certaintyWords } from '../../../core/rules/values/name-certainty.ts';

/** Where the rule for a component was found, and how certain that is. */
export function tellSource(layout: LayoutProfile, component?: LayoutComponent): string {
  const { source, certainty } = (component && layout.evidence[component]) ?? layout;
  return `${source} – ${certaintyWords[certainty]}`;
}

/** `03/4/2018 – 26/5/2026`, `từ 27/5/2026`. */
export function tellTime({ from, to }: { from: string; to: string | null }): string {
  return to === null ? `từ ${formatDateShort(from)}` : `${formatDateShort(from)} – ${formatDateShort(to)}`;
}
