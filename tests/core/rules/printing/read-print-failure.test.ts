import { expect, it } from 'vitest';
import { readPrintFailure } from '../../../../core/rules/printing/read-print-failure.ts';

it.each([
  ['Print job canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['No printers available on the network', 'no-printer'],
  ['no valid printers available', 'no-printer'],
  ['Failed to enumerate printers', 'no-printer'],
  ['Print job failed', 'printer-refused'],
  ['Invalid printer settings', 'printer-refused'],
  ['', 'printer-refused'],
])('reads “%s” as %s', (reason, failure) => {
  expect(readPrintFailure(reason)).toBe(failure);
});
