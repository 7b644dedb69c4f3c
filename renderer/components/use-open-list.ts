import { useCombobox } from '@mantine/core';
import { useEffect, useId, useState } from 'react';

/** For a field above a list that stays open; `listId` is to be the list's, or the field does not name it until it is drawn anew. */
export function useOpenList() {
  const listId = useId();
  const combobox = useCombobox({ opened: true });
  const [, setIsNamed] = useState(false);
  const { setListId } = combobox;
  useEffect(() => {
    setListId(listId);
    // What Mantine keeps of the list draws nothing anew by itself.
    // oxlint-disable-next-line react/set-state-in-effect
    setIsNamed(true);
  }, [listId, setListId]);
  return { combobox, listId };
}
