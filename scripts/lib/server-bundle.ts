import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentKey } from './content-key.ts';
import { cache, inRoot } from './root.ts';

const folder = inRoot('packages', 'server', '.cache', 'bundle');

export interface ServerBundleOptions {
  /** Called before the server is built, which takes two seconds, so that people know what they wait for. */
  onBuild?: () => void;
}

/**
 * The server as a few plain scripts, built from the present sources when they have changed. It runs from its sources
 * just as well, but then Node loads a TypeScript compiler into each thread and all of every library: bundled it needs
 * 75 MB less. Returns the entry of the command line.
 */
export async function serverBundle({ onBuild }: ServerBundleOptions = {}): Promise<string> {
  const entry = join(folder, 'main.js');
  const stamp = cache('server-bundle');
  const key = contentKey(sources());
  if (existsSync(entry) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return entry;
  onBuild?.();
  await build();
  await warmUp(entry);
  mkdirSync(cache(), { recursive: true });
  writeFileSync(stamp, key);
  return entry;
}

function sources(): string[] {
  const folders = ['protocol', 'core', 'simulator', 'store', 'server'].map((name) =>
    inRoot('packages', name, 'src'),
  );
  return [...folders, inRoot('pnpm-lock.yaml'), import.meta.filename];
}

async function build(): Promise<void> {
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    root: inRoot('packages', 'server'),
    configFile: false,
    logLevel: 'warn',
    // What draws pictures is machine code, which finds itself in its own package only.
    ssr: { noExternal: true, external: ['sharp'], target: 'node' },
    plugins: [slimScripts],
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      target: 'node24',
      rolldownOptions: {
        input: {
          main: inRoot('packages', 'server', 'src', 'cli', 'main.ts'),
          // These files are started as threads, and looked for beside what starts them.
          'writer-thread': inRoot('packages', 'store', 'src', 'writer', 'writer-thread.ts'),
          'search-thread': inRoot('packages', 'store', 'src', 'sqlite', 'search-thread.ts'),
          'simulation-thread': inRoot('packages', 'server', 'src', 'simulations', 'simulation-thread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/**
 * The parser of request bodies brings tables of the encodings of a dozen countries, which no client of Deskbell sends: JSON is
 * UTF-8. And one character beyond Latin-1 makes V8 keep a whole script at two bytes a character; escapes mean the same in
 * strings and patterns, and are put in last, as the minifier would undo them. Together: 2 MB less in an idle server.
 */
const slimScripts: Plugin = {
  name: 'slim-scripts',
  enforce: 'pre',
  load(id) {
    if (/\/iconv-lite\/encodings\/tables\/[^/]+\.json$/.test(id)) return '[]';
    return id.endsWith('/iconv-lite/encodings/sbcs-data-generated.js') ? 'module.exports = {};' : null;
  },
  generateBundle(_options, bundle) {
    const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      output.code = askForHttp(output.code).replace(/[\u0100-\uffff]/g, escaped);
    }
  },
};

/**
 * Asks Node for `http` and `https` in place of importing them: an import reads all that a module offers, and `http` offers a
 * `WebSocket`, for which Node loads its whole client of `fetch`. 15 MB that an idle server does not need.
 */
function askForHttp(code: string): string {
  return code.replaceAll(/import([^"';]+)from"(node:https?)";/g, (_whole, bindings: string, name: string) => {
    const [, whole, named] = /^\s*(?:\*\s*as\s+)?([\w$]+)?\s*,?\s*(\{[^}]*\})?\s*$/.exec(bindings) ?? [];
    const names = [whole, named?.replaceAll(/\bas\b/g, ':')].filter((one) => one !== undefined);
    if (names.length === 0) throw new Error(`unable to read an import of ${name}: ${bindings}`);
    return names.map((one) => `const ${one}=process.getBuiltinModule("${name}");`).join('');
  });
}

/** Fills Node's compile cache with all that a start needs, so that the first is as quick and small as the later ones. */
async function warmUp(entry: string): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'deskbell-'));
  const server = spawn(process.execPath, [entry, 'start'], {
    env: { ...process.env, DESKBELL_DATA_DIR: data, PORT: '0', DESKBELL_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(server, 'exit');
  let said = '';
  for await (const chunk of server.stdout.setEncoding('utf8')) {
    said += String(chunk);
    if (said.includes('Ctrl+C')) server.kill('SIGTERM');
  }
  await exit;
  await rm(data, { recursive: true, force: true });
}
