import { benchSearching } from './searching.ts';

/** The rows of Ctrl+K, as JSON: in a process that has done nothing before, whose memory is that of the search alone. */
process.stdout.write(JSON.stringify(await benchSearching()));
