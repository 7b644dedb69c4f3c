/** As a `ref`: puts the keyboard on the one thing there is to do when a screen appears. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus();
}
