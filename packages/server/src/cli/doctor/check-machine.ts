import { existsSync } from 'node:fs';
import { access, constants, readFile, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const MIB = 1024 * 1024;
/** The log of the database alone may grow by this in a busy hour. */
const LITTLE_MIB = 1_024;
const NEARLY_NOTHING_MIB = 100;
/** Each connection is an open file, and so is much else. */
const ENOUGH_FILES = 4_096;

/** Node, disk and limits of the machine. */
export async function checkMachine({ dataDir }: Pick<Config, 'dataDir'>): Promise<readonly Finding[]> {
  return [
    ok(`Node ${process.versions.node} on ${process.platform}.`),
    await checkDisk(dataDir),
    ...(await checkFiles()),
  ];
}

async function checkDisk(dataDir: string): Promise<Finding> {
  let folder = resolve(dataDir);
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK);
  } catch {
    return problem(
      `The folder of the data cannot be written: ${folder}.`,
      `Give it to the user who runs the server (chown), or choose another with DESKBELL_DATA_DIR.`,
    );
  }
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MIB);
  const what = `${free.toLocaleString('en')} MiB are free where the data are (${folder}).`;
  if (free < NEARLY_NOTHING_MIB)
    return problem(what, 'Make room: messages are refused when the disk is full.');
  if (free < LITTLE_MIB) return warning(what, 'Make room before it is full: then messages are refused.');
  return ok(what);
}

async function checkFiles(): Promise<readonly Finding[]> {
  let limits: string;
  try {
    limits = await readFile('/proc/self/limits', 'utf8');
  } catch {
    // Only Linux tells.
    return [];
  }
  const files = /^Max open files\s+(\d+|unlimited)/m.exec(limits)?.[1];
  if (files === undefined) return [];
  const what = `A process may open ${files} files.`;
  return files === 'unlimited' || Number(files) >= ENOUGH_FILES
    ? [ok(what)]
    : [
        warning(
          what,
          `Each visitor is one: raise it to ${String(ENOUGH_FILES)} or more (ulimit -n, or LimitNOFILE in systemd).`,
        ),
      ];
}
