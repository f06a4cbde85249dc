import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int slowly(const char *name, int file) {
  usleep(DELAY_US);
  return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}
int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
`;

/**
 * Makes servers that are started from here on wait so much longer for their disk: a small library, put before the system's
 * own, sleeps before each flush. Needs Linux and gcc.
 */
export async function slowFsync(ms: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deskbell-bench-'));
  const [source, library] = [path.join(folder, 'slow.c'), path.join(folder, 'slow.so')];
  await writeFile(source, SOURCE);
  const delay = `-DDELAY_US=${String(Math.round(ms * 1_000))}`;
  await promisify(execFile)('gcc', ['-shared', '-fPIC', '-O2', delay, '-o', library, source, '-ldl']);
  process.env['LD_PRELOAD'] = library;
}
