import type { LayoutComponent, LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import type { Certainty } from '../../../core/model/certainty.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';

const certainties: Record<Certainty, string> = {
  sourced: 'có văn bản gốc hoặc báo chí dẫn',
  practitioner: 'theo cách các cơ quan đang áp dụng',
  inferred: 'suy theo mẫu tương tự, cơ quan cần đối chiếu',
};

/** Where the rule for a component was found, and how certain that is. */
export function tellSource(layout: LayoutProfile, component?: LayoutComponent): string {
  const { source, certainty } = (component && layout.evidence[component]) ?? layout;
  return `${source} – ${certainties[certainty]}`;
}

/** `03/4/2018 – 26/5/2026`, `từ 27/5/2026`. */
export function tellTime({ from, to }: { from: string; to: string | null }): string {
  return to === null ? `từ ${formatDateShort(from)}` : `${formatDateShort(from)} – ${formatDateShort(to)}`;
}
