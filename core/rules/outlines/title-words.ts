const words = [
  ['{period}', '[kỳ báo cáo]'],
  ['{nextPeriod}', '[kỳ sau]'],
] as const;

/** A section's title as people see and type it: the place of a period's name is told in words. */
export function showTitle(title: string): string {
  return words.reduce((shown, [token, word]) => shown.replaceAll(token, word), title);
}

/** The title that words mean; the brackets may hold other capitals or spaces. */
export function readTypedTitle(typed: string): string {
  return typed
    .replace(/\[\s*kỳ\s+(?:báo\s+cáo|này)\s*\]/giu, '{period}')
    .replace(/\[\s*kỳ\s+(?:sau|tới)\s*\]/giu, '{nextPeriod}');
}
