type Field = { instruction: string; isResult: boolean };

const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** The fields (date, contents, page number) that are open where a text is read; they may run over paragraphs. */
export class FieldStack {
  private fields: Field[] = [];

  begin(): void {
    this.fields.push({ instruction: '', isResult: false });
  }

  addInstruction(text: string): void {
    const field = this.fields.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  beginResult(): void {
    const field = this.fields.at(-1);
    if (field) field.isResult = true;
  }

  end(): void {
    this.fields.pop();
  }

  /** A field that lost its end may not swallow the rest of the file; of one that runs on, the result does. */
  endParagraph(): void {
    this.fields = this.fields.filter((field) => field.isResult && !isPageNumber(field.instruction));
  }

  /** Whether text is shown here: of a field only its result, of a page number not even that. */
  get isShown(): boolean {
    return this.fields.every((field) => field.isResult && !isPageNumber(field.instruction));
  }
}

export function isPageNumber(instruction: string): boolean {
  return pageNumber.test(instruction);
}
