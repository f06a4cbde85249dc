import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { buildBrowserParts } from './browser-parts.ts';
import { buildPackages } from './build-packages.ts';
import { type WorkspacePackage, publishablePackages } from './publishable-packages.ts';
import { cache } from './root.ts';
import { type CommandResult, runCommand, runPnpm } from './run-command.ts';

/**
 * Looks at the packages as their users will get them: builds them, packs them with pnpm (which puts
 * `publishConfig.exports` in the place of `exports`), and asks publint and "are the types wrong" about each tarball.
 */
export async function checkPublished(): Promise<CommandResult> {
  await buildBrowserParts();
  const built = await buildPackages();
  if (!built.ok) return built;
  const folder = cache('tarballs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const results: CommandResult[] = [];
  const waiting = publishablePackages();
  // Two at a time: each starts a TypeScript of its own.
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item; item = waiting.shift())
      results.push(await checkPackage(item, folder));
  };
  await Promise.all([lane(), lane()]);
  return { ok: results.every(({ ok }) => ok), output: results.map(({ output }) => output).join('\n') };
}

async function checkPackage(item: WorkspacePackage, folder: string): Promise<CommandResult> {
  const { name } = item.manifest;
  const packed = await runPnpm(['pack', '--json', '--pack-destination', folder], { cwd: item.path });
  const tarball = /"filename":\s*"([^"]+)"/.exec(packed.output)?.[1];
  if (!packed.ok || !tarball) return { ok: false, output: `unable to pack ${name}:\n${packed.output}` };

  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
  });
  const serious = messages.filter(({ type }) => type !== 'suggestion');
  const complaints = serious.map((message) => `  publint: ${formatMessage(message, pkg, { color: false })}`);

  const types = await runCommand('attw', [
    tarball,
    '--profile',
    'esm-only',
    '--no-definitely-typed',
    // Not modules: the script that a page loads, and the list of the files it is made of.
    '--exclude-entrypoints',
    'loader.js',
    'manifest.json',
    '--no-emoji',
  ]);
  if (!types.ok) complaints.push(`  attw:\n${types.output}`);
  return { ok: complaints.length === 0, output: [name, ...complaints].join('\n') };
}
