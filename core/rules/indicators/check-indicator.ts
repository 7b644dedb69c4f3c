import type { Indicator } from '../../model/indicator.ts';

export type IndicatorFault = {
  field: 'parentId' | 'replacedById' | 'to' | 'code' | 'targets';
  code:
    | 'parent-missing'
    | 'parent-cycle'
    | 'parent-is-ratio'
    | 'replacement-missing'
    | 'replacement-cycle'
    | 'ends-before-start'
    | 'same-code'
    | 'two-targets';
  /** Label or code of the other indicator that the fault is about. */
  other?: string;
};

/** What keeps an indicator from being saved among the others. `all` may hold its own former state. */
export function checkIndicator(indicator: Indicator, all: readonly Indicator[]): IndicatorFault[] {
  const others = all.filter(({ id }) => id !== indicator.id);
  const known = new Map([...others, indicator].map((each) => [each.id, each]));
  const faults: IndicatorFault[] = [];
  const { parentId, replacedById, from, to, targets = [] } = indicator;
  const parent = parentId === null ? null : known.get(parentId);
  if (parent === undefined) faults.push({ field: 'parentId', code: 'parent-missing' });
  else if (parent && leadsBack(indicator, known, (each) => each.parentId))
    faults.push({ field: 'parentId', code: 'parent-cycle', other: parent.label });
  else if (parent?.kind === 'ratio')
    faults.push({ field: 'parentId', code: 'parent-is-ratio', other: parent.label });
  const next = replacedById === null ? null : known.get(replacedById);
  if (next === undefined) faults.push({ field: 'replacedById', code: 'replacement-missing' });
  else if (next && leadsBack(indicator, known, (each) => each.replacedById))
    faults.push({ field: 'replacedById', code: 'replacement-cycle', other: next.label });
  if (from !== null && to !== null && to < from) faults.push({ field: 'to', code: 'ends-before-start' });
  const twin = others.find((each) => each.code === indicator.code && overlaps(each, indicator));
  if (twin) faults.push({ field: 'code', code: 'same-code', other: twin.label });
  const named = targets.map(({ year, organisationId }) => `${year} ${organisationId ?? ''}`);
  if (new Set(named).size < named.length) faults.push({ field: 'targets', code: 'two-targets' });
  return faults;
}

/** The sentence of a fault at its field. */
export function describeIndicatorFault({ code, other = '' }: IndicatorFault): string {
  switch (code) {
    case 'parent-missing':
      return 'Nội dung mà dòng này là “trong đó” không còn. Chọn lại.';
    case 'parent-cycle':
      return `“${other}” lại là “trong đó” của chính nội dung này. Chọn nội dung khác.`;
    case 'parent-is-ratio':
      return `“${other}” là tỷ lệ, không chia được thành “trong đó”. Chọn nội dung khác.`;
    case 'replacement-missing':
      return 'Nội dung thay thế không còn. Chọn lại.';
    case 'replacement-cycle':
      return `“${other}” lại được thay bằng chính nội dung này. Chọn nội dung khác.`;
    case 'ends-before-start':
      return 'Ngày thôi dùng ở trước ngày bắt đầu dùng.';
    case 'same-code':
      return `Mã này đang dùng cho “${other}” trong cùng thời gian. Ghi mã khác.`;
    case 'two-targets':
      return 'Một năm của một cơ quan chỉ có một chỉ tiêu. Bỏ bớt dòng trùng.';
  }
}

/** Whether the way from an indicator comes back to it, or to any that it has passed. */
function leadsBack(
  start: Indicator,
  known: ReadonlyMap<string, Indicator>,
  next: (indicator: Indicator) => string | null,
): boolean {
  const passed = new Set<string>();
  let current: Indicator | undefined = start;
  while (current) {
    if (passed.has(current.id)) return true;
    passed.add(current.id);
    const nextId: string | null = next(current);
    current = nextId === null ? undefined : known.get(nextId);
  }
  return false;
}

function overlaps(one: Indicator, other: Indicator): boolean {
  const startsInTime = (first: Indicator, second: Indicator) =>
    first.from === null || second.to === null || first.from <= second.to;
  return startsInTime(one, other) && startsInTime(other, one);
}
