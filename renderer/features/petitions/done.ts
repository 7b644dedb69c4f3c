/** What was done last, and how it is taken back. */
export type Done = { sentence: string; undo?: () => Promise<unknown> };
