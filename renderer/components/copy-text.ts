/**
 * Puts text on the clipboard; false when the system refuses. Only within a click or key press. The newer
 * `navigator.clipboard` asks for a permission, and main denies all.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isCopied;
}
