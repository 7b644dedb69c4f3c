import type { NodeView } from '@tiptap/pm/view';

export type LiveLabel = { text: string; title: string };

const unknownLabel: LiveLabel = { text: '……', title: '' };

/**
 * What references in the prose show. Their elements are written directly when a label changes: no transaction, nothing
 * to undo, no disturbance while somebody types.
 */
export class LiveLabels {
  private labels: ReadonlyMap<string, LiveLabel> = new Map();
  private readonly elements = new Map<HTMLElement, string>();

  read(key: string): LiveLabel {
    return this.labels.get(key) ?? unknownLabel;
  }

  set(labels: ReadonlyMap<string, LiveLabel>): void {
    this.labels = labels;
    for (const [element, key] of this.elements) this.show(element, key);
  }

  createView(key: string, className: string): NodeView {
    const element = document.createElement('span');
    element.className = className;
    element.dataset.reference = key;
    this.elements.set(element, key);
    this.show(element, key);
    return {
      dom: element,
      ignoreMutation: () => true,
      destroy: () => this.elements.delete(element),
    };
  }

  private show(element: HTMLElement, key: string): void {
    const { text, title } = this.read(key);
    if (element.textContent !== text) {
      if (element.isConnected) flash(element);
      element.textContent = text;
    }
    if (element.title !== title) element.title = title;
  }
}

/** A number that changes while the page is shown draws the eye for a moment. */
function flash(element: HTMLElement): void {
  const colours = { backgroundColor: ['#ffd97a', '#ffd97a', 'transparent'] };
  element.animate(colours, { duration: 2_000, easing: 'ease-in' });
}
