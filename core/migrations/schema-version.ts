/** The schema of the records that this program writes: an integer of its own, not the app's version. */
export const schemaVersion = 1;
