/** What a command found or did: the fields of its JSON answer, and the same in words. */
export type Answer = { json: Record<string, unknown>; text: string; isFailed?: boolean };
