import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { expect, test } from 'vitest';
import { serverBundle } from '../../scripts/lib/server-bundle.ts';

test.runIf(process.platform === 'linux')('an idle server needs less than 100 MB of memory', async () => {
  await using directory = await temporaryDirectory();
  const server = spawn(process.execPath, [await serverBundle(), 'start'], {
    cwd: directory.path,
    // As `pnpm start` and the files in deploy/ run it.
    env: { PATH: process.env['PATH'], PORT: '0', DESKBELL_LOG_LEVEL: 'warn', MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    while (!said.includes('Ctrl+C')) await once(server.stdout, 'data');
    const status = await readFile(`/proc/${String(server.pid)}/status`, 'utf8');
    const residentKb = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]);
    console.log(`idle: ${Math.round(residentKb / 1_000)} MB; ${said.split('\n')[0] ?? ''}`);
    expect(residentKb).toBeLessThan(100_000);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  expect(server.exitCode).toBe(0);
});
