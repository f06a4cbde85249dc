import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');
const COMPOSE = ['deploy/docker/compose.yaml', 'examples/cluster/compose.yaml'];
const SERVICE = 'deploy/systemd/deskbell.service';

describe('what the deploy folder promises', () => {
  it.each(COMPOSE)('%s builds from a file that starts what there is', async (file) => {
    const text = await read(file);
    const [, context] = /context: (\S+)/.exec(text) ?? [];
    const [, dockerfile] = /dockerfile: (\S+)/.exec(text) ?? [];
    const folder = path.join(path.dirname(file), context ?? '');
    expect(folder).toMatch(/^\.?\/?$/);
    const [, entry] =
      /CMD \["node", "([^"]+)", "start"\]/.exec(await read(path.join(folder, dockerfile ?? ''))) ?? [];
    expect(await read(entry ?? '')).toContain('runCli');
  });

  it('the service of systemd starts what there is', async () => {
    const [, entry] = /^ExecStart=\S+ (\S+) start$/m.exec(await read(SERVICE)) ?? [];
    expect(await read(entry ?? '')).toContain('runCli');
  });

  it.each([...COMPOSE, SERVICE, 'deploy/proxy/nginx.conf', 'docs/guides/self-hosting.md'])(
    '%s names settings that there are',
    async (file) => {
      // Its table is made from the schema, and a test holds them together.
      const known = (await read('docs/guides/configuration.md')).match(/DESKBELL_[A-Z0-9_]+/g);
      for (const [variable] of (await read(file)).matchAll(/DESKBELL_[A-Z_]+/g))
        expect(known).toContain(variable);
    },
  );
});
