import { temporaryDirectory } from '@deskbell/testkit/node';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = (path: string): string => JSON.stringify(join(import.meta.dirname, '..', 'src', path));

/** A server whose working folder goes while it starts, as when a release is replaced by the next. */
const PROGRAM = `
  import { rmSync } from 'node:fs';
  import { createServer } from ${source('server.ts')};
  import { configWith } from ${source('config/load-config.ts')};
  rmSync(process.cwd(), { recursive: true });
  const server = createServer(configWith({ port: 0, dataDir: './data', logLevel: 'silent' }));
  await server.start().catch(({ code }) => console.log(code));
`;

it(
  'ends with a reason where its working folder is gone, and does not look for it for ever',
  { timeout: 60_000 },
  async () => {
    await using directory = await temporaryDirectory();
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
      cwd: directory.path,
      encoding: 'utf8',
      timeout: 40_000,
      killSignal: 'SIGKILL',
    });
    expect(run).toMatchObject({ status: 0, stdout: 'unavailable\n' });
  },
);
