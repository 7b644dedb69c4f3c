// npm run soak: edits for an hour; npm run soak -- fuzz: asks the program what nobody should.
export {};

await (process.argv.includes('fuzz') ? import('../fuzz/fuzz.ts') : import('./soak.ts'));
