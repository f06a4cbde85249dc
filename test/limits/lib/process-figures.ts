import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

/** Memory of a process as the system sees it, in MiB. */
export async function residentMib(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** Files and connections that a process has open. */
export async function openFiles(pid: number): Promise<number> {
  return (await readdir(`/proc/${String(pid)}/fd`)).length;
}

/** How long the main thread of a process has had a core so far, in milliseconds (the first number of Linux's schedstat). */
export function mainThreadMs(pid: number): number {
  const statistics = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/schedstat`, 'utf8');
  return Number(statistics.split(' ')[0]) / 1e6;
}
