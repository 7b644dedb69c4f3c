/** Says what is wrong, one line each, and makes the process end with 1 if anything is. */
export function tellFaults(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  // A hook of electron-builder sets the exit code to 0 when the process is about to end; what is set after it stays.
  if (faults.length > 0) process.once('exit', () => (process.exitCode = 1));
}
