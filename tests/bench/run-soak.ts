// npm run soak: edits for an hour; npm run soak -- fuzz: asks the program what nobody should.
const asked = process.argv.includes('fuzz') ? '../fuzz/fuzz.ts' : './soak.ts';

import(asked).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
