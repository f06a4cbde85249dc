import type { ConfigTree, Sources } from './config-tree.ts';
import { setAt } from './config-tree.ts';
import { type Setting, settings } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that begin with `DESKBELL_` and are no settings. */
const notSettings = new Set(['DESKBELL_CONFIG', 'DESKBELL_DEBUG']);

/** Names that hosting platforms use; the variable with the prefix wins. */
const plainNames: Readonly<Record<string, string>> = { PORT: 'port', HOST: 'host' };

/** Lays the environment over what the file said. An empty variable counts as not set. Returns what is wrong. */
export function readEnvironment(environment: Environment, tree: ConfigTree, sources: Sources): string[] {
  for (const [name, path] of Object.entries(plainNames)) {
    const setting = settings.find((other) => other.path === path);
    if (setting) take(setting, name);
  }
  for (const setting of settings) take(setting, setting.variable);

  const known = new Set(settings.map(({ variable }) => variable));
  return Object.keys(environment)
    .filter((name) => name.startsWith('DESKBELL_') && !known.has(name) && !notSettings.has(name))
    .map((name) => `${name}: there is no such setting; docs/guides/configuration.md lists them`);

  function take(setting: Setting, name: string): void {
    const text = environment[name];
    if (text === undefined || text === '') return;
    setAt(tree, setting.path.split('.'), valueOf(setting.kind, text));
    sources.set(setting.path, name);
  }
}

function valueOf(kind: Setting['kind'], text: string): number | boolean | string {
  if (kind === 'text') return text;
  return kind === 'number' ? toNumber(text) : toSwitch(text);
}

/** What is neither stays as it is, so that the schema refuses it. */
function toSwitch(text: string): boolean | string {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

/** What is no number stays as it is, so that the schema refuses it. */
function toNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
