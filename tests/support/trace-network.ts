import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronExecutable } from './launch-app.ts';

/** Whether this system has strace and lets it look on (some containers forbid it). */
export function canTrace(): boolean {
  return (
    process.platform === 'linux' &&
    spawnSync('strace', ['-f', '--seccomp-bpf', '-e', 'trace=connect', 'true']).status === 0
  );
}

/**
 * A folder for ELECTRON_OVERRIDE_DIST_PATH whose program runs the app under strace: the main process and every process that it
 * starts, Chromium's too. `log` is the file of what they asked of the network.
 */
export function traceApp(): { folder: string; log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-trace-'));
  const log = join(folder, 'log');
  const program = join(folder, 'electron');
  const calls = 'connect,sendto,sendmsg,sendmmsg';
  writeFileSync(
    program,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -yy -s 96 -e trace=${calls} -o '${log}' '${electronExecutable()}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return { folder, log };
}

/** One connection, or one packet, that left for an Internet address. */
export type NetworkCall = { call: string; protocol: string; address: string; line: string };

/** Every call of the log that has to do with IPv4 or IPv6; pipes, local sockets and the kernel's own (netlink) are none. */
export function readNetworkCalls(log: string): NetworkCall[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => readCall(line) ?? []);
}

function readCall(line: string): NetworkCall | null {
  const [, call, protocol = ''] = /^\d+ +(\w+)\(\d+<(\w+)/.exec(line) ?? [];
  if (call === undefined || !(/^(?:TCP|UDP|RAW|ICMP)/.test(protocol) || line.includes('sa_family=AF_INET')))
    return null;
  return { call, protocol, address: addressOf(line), line };
}

/** `203.0.113.7:443`, `[2001:db8::1]:443`: the one named in the call, else that of the socket's other end. */
function addressOf(line: string): string {
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1];
  const four = /inet_addr\("([^"]+)"\)/.exec(line)?.[1];
  const six = /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1];
  if (port !== undefined) return four === undefined ? `[${six}]:${port}` : `${four}:${port}`;
  return /->(\S+?)\]>/.exec(line)?.[1] ?? '?';
}
