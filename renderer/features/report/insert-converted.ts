/** Puts converted text at a field's cursor, as if it had been pasted; the answer puts the pasted text in its place. */
export function insertConverted(
  field: HTMLInputElement | HTMLTextAreaElement,
  pasted: string,
  converted: string,
): () => void {
  const start = field.selectionStart ?? field.value.length;
  replaceRange(field, start, field.selectionEnd ?? start, converted);
  const after = field.value;
  const end = field.selectionStart ?? after.length;
  return () => {
    if (field.isConnected && field.value === after) replaceRange(field, start, end, pasted);
    field.focus();
  };
}

function replaceRange(
  field: HTMLInputElement | HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): void {
  const shown = field instanceof HTMLInputElement ? text.replace(/\s*\n\s*/g, ' ') : text;
  field.setRangeText(shown, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
