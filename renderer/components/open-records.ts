/** What a screen holds that may not be on the disk yet. */
export type UnsavedWork = {
  readonly hasUnsaved: boolean;
  /** Resolves to whether the disk now holds it all. */
  saveNow: () => Promise<boolean>;
};

/** Several records of one screen, saved and left together. */
export class OpenRecords implements UnsavedWork {
  private readonly records = new Set<UnsavedWork>();

  /** Answers how it is taken out again. */
  add(record: UnsavedWork): () => void {
    this.records.add(record);
    return () => this.records.delete(record);
  }

  get hasUnsaved(): boolean {
    return [...this.records].some((each) => each.hasUnsaved);
  }

  async saveNow(): Promise<boolean> {
    const outcomes = [];
    for (const each of this.records) outcomes.push(await each.saveNow());
    return outcomes.every(Boolean);
  }
}
