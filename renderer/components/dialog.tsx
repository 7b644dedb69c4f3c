import { Modal, type ModalProps } from '@mantine/core';
import { useOpener } from './use-opener.ts';

/** A dialog of the program. `returnFocus={false}`: whoever opened it says where the keyboard goes afterwards. */
export function Dialog({ returnFocus = true, ...props }: ModalProps) {
  useOpener(props.opened && returnFocus);
  return <Modal returnFocus={false} {...props} />;
}
