import { cpSync, existsSync, rmSync } from 'node:fs';
import { browserPackages, publishablePackages } from './publishable-packages.ts';
import { cache, inRoot } from './root.ts';
import { type CommandResult, runCommand } from './run-command.ts';

/**
 * Compiles every publishable package into its `dist/`, by one run of the compiler over all of them. The browser
 * parts keep what Vite has built there and get their declarations beside it.
 */
export async function buildPackages(): Promise<CommandResult> {
  rmSync(cache('emit'), { recursive: true, force: true });
  const result = await runCommand('tsc', ['-p', 'tsconfig.build.json']);
  if (!result.ok) return result;
  for (const { folder } of publishablePackages()) {
    const emitted = cache('emit', folder, 'src');
    if (!existsSync(emitted)) continue;
    const dist = inRoot('packages', folder, 'dist');
    const isBrowserPart = browserPackages.includes(folder);
    if (!isBrowserPart) rmSync(dist, { recursive: true, force: true });
    cpSync(emitted, dist, {
      recursive: true,
      filter: (file) => !isBrowserPart || !file.endsWith('.js'),
    });
    if (folder === 'widget') {
      const written = await runCommand('node', [inRoot('packages/widget/build/write-editor-data.ts'), dist]);
      if (!written.ok) return written;
    }
    if (!isBrowserPart) copyAssets(inRoot('packages', folder, 'src'), dist);
  }
  return result;
}

/** What the sources read at run time besides code (SQL, HTML, JSON) lies beside the code in `dist/`, too. */
function copyAssets(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.ts') });
}
