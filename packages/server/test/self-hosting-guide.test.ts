import { execFile } from 'node:child_process';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFile(join(root, file), 'utf8');

/** The commands of a guide that call the server's command line, as they stand; containers have a machine of their own. */
async function commandsOf(guide: string): Promise<string[]> {
  const text = await read(`docs/guides/${guide}.md`);
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('deskbell '));
}

/** A machine as the guide sets it up, in a folder. */
async function installed() {
  const directory = await temporaryDirectory();
  const here = (text: string): string =>
    text
      .replaceAll(/\/(etc\/deskbell|var\/lib\/deskbell|backups)\b/g, (path) => directory.file(path.slice(1)))
      .replaceAll('/opt/deskbell', root)
      // There is no such user, and only root may become another.
      .replace('runuser -u deskbell -- ', '');
  const [, settings = ''] =
    /^((?:echo \S+=\S+ >> \S+\n)+)/m.exec(await read('docs/guides/self-hosting.md')) ?? [];
  await Promise.all(
    ['etc/deskbell', 'backups', 'bin'].map((name) => mkdir(directory.file(name), { recursive: true })),
  );
  await writeFile(directory.file('bin/deskbell'), here(await read('deploy/systemd/deskbell')), {
    mode: 0o755,
  });
  const run = async (line: string): Promise<string> => {
    const path = `${directory.file('bin')}:${process.env['PATH'] ?? ''}`;
    const options = { cwd: directory.path, env: { PATH: path } };
    return (await promisify(execFile)('sh', ['-c', here(line)], options)).stdout;
  };
  await run(settings);
  return { directory, run };
}

describe('docs/guides/self-hosting.md and upgrade.md', { timeout: 120_000 }, () => {
  it('name commands that work as they stand, where the service has its data', async () => {
    const { directory, run } = await installed();
    await using _ = directory;
    const [doctor = '', backup = '', restore = '', ...others] = await commandsOf('self-hosting');
    expect(others).toEqual([]);
    await run('deskbell migrate');
    expect(await run(doctor)).toContain('Nothing is broken');
    await run(backup);
    await access(directory.file('var/lib/deskbell/deskbell.sqlite'));
    const [made = ''] = await readdir(directory.file('backups'));
    expect(made).toMatch(/^deskbell-\d{4}-\d\d-\d\d\.sqlite$/);
    await run('deskbell site add later');
    const restoreIt = restore.replace(/deskbell-[\d-]+\.sqlite/, made);
    await run(restoreIt);
    expect(await run('deskbell site list')).not.toContain('later');

    const trial = directory.file('trial');
    await run(`DESKBELL_DATA_DIR=${trial} ${restoreIt}`);
    expect(await readdir(trial)).toContain('deskbell.sqlite');

    const upgrade = await commandsOf('upgrade');
    expect(upgrade).toHaveLength(3);
    for (const line of upgrade) if (line !== doctor) await run(line);
    await access(directory.file('backups/before-upgrade.sqlite'));
  });
});
