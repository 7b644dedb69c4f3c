import type { Args } from '../../../core/contract/contract.ts';
import { call } from '../../api/client.ts';
import './print-sheets.css';

/**
 * Puts the pictures where only paper shows them, and has them printed. False: cancelled in the system's dialog. Rejects with
 * `no-printer` or `printer-refused`.
 */
export async function printSheets(urls: readonly string[], about: Args<'print:sheets'>): Promise<boolean> {
  // Those of a dialog that never answered.
  for (const left of document.querySelectorAll('[data-print-sheets]')) left.remove();
  const holder = document.createElement('div');
  holder.dataset['printSheets'] = '';
  holder.setAttribute('aria-hidden', 'true');
  holder.append(
    ...urls.map((url) => {
      const picture = document.createElement('img');
      picture.src = url;
      picture.alt = '';
      return picture;
    }),
  );
  document.body.append(holder);
  try {
    await Promise.all([...holder.querySelectorAll('img')].map(loaded));
    return (await call('print:sheets', about)).isPrinted;
  } finally {
    holder.remove();
  }
}

/** Not decoded yet: all sheets of a long report at once would not fit into memory. */
async function loaded(picture: HTMLImageElement): Promise<void> {
  if (picture.complete) return;
  await new Promise((resolve, reject) => {
    picture.addEventListener('load', resolve, { once: true });
    picture.addEventListener('error', reject, { once: true });
  });
}
