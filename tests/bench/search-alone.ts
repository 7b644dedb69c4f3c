import { registerHooks } from 'node:module';

// Outside of the app there is no Electron; its processes are the stand-in's, as when the app runs on that.
const electron = import.meta.resolve('../standin/utility-process.ts');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
});
const { benchSearching } = await import('./searching.ts');

/** The rows of Ctrl+K, as JSON: in a process that has done nothing before. */
process.stdout.write(JSON.stringify(await benchSearching()));
