/**
 * Items in the given order, with each total's parts ("trong đó") right under it. A part whose total is not among the
 * items stands where it was, as a line of its own.
 */
export function orderIndicators<Item extends { id: string; parentId: string | null }>(
  items: readonly Item[],
): Item[] {
  const ids = new Set(items.map((item) => item.id));
  const isPart = (item: Item) =>
    item.parentId !== null && item.parentId !== item.id && ids.has(item.parentId);
  const withParts = (item: Item): Item[] => [
    item,
    ...items.filter((each) => isPart(each) && each.parentId === item.id).flatMap(withParts),
  ];
  return items.filter((item) => !isPart(item)).flatMap(withParts);
}
