import { useMemo } from 'react';
import type { Choice } from '../../../../core/catalogue/catalogue-noun.ts';
import { gatherLayouts } from '../../../../core/layouts/house-layouts.ts';
import { selectLayout } from '../../../../core/layouts/layouts.ts';
import type { LayoutRecord } from '../../../../core/model/layout-record.ts';
import { call } from '../../../api/client.ts';
import { useAnswer } from '../../../use-answer.ts';

const none: readonly LayoutRecord[] = [];

/** A layout that a body can follow: its family, under the name of the rule of a date. */
export type LayoutFamily = Choice & {
  /** The shipped family that serves while the house's own layout cannot be read. */
  fallback: string;
};

/** The shipped families and the house's own; only the shipped ones until the house's are read, and when they cannot be. */
export function useLayoutFamilies(date: string): readonly LayoutFamily[] {
  // A family that the list does not have is shown by its code.
  const { answer } = useAnswer(async () => {
    const house = await call('layout:list', {});
    return house.records.map(({ record }) => record);
  });
  const records = answer ?? none;
  return useMemo(() => {
    const { layouts } = gatherLayouts(records);
    return [...new Set(layouts.map(({ family }) => family))].flatMap((family) => {
      const layout = selectLayout(family, date, layouts);
      if (!layout) return [];
      const baseId = records.find(({ id }) => id === layout.id)?.baseId ?? layout.id;
      const fallback = layouts.find(({ id }) => id === baseId)?.family ?? family;
      return [{ value: family, label: layout.name, fallback }];
    });
  }, [records, date]);
}
