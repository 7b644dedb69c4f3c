/**
 * What Electron's reason means for why nothing was printed; its words are in shell/browser/api/electron_api_web_contents.cc and
 * shell/browser/printing ("Print job canceled", "No printers available on the network", "Failed to enumerate printers").
 */
export function readPrintFailure(reason: string): 'cancelled' | 'no-printer' | 'printer-refused' {
  if (/cancel/i.test(reason)) return 'cancelled';
  return /no (valid )?printers|enumerate printers/i.test(reason) ? 'no-printer' : 'printer-refused';
}
