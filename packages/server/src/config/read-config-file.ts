import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseDocument } from 'yaml';
import { type ConfigTree, isTree } from './config-tree.ts';

/** Looked for in the working folder, in this order, when nobody names a file. */
const usualNames = ['deskbell.yaml', 'deskbell.yml', 'deskbell.json'];

export interface ConfigFile {
  /** As it was given, for error messages. */
  readonly name: string;
  readonly tree: ConfigTree;
  readonly problems: readonly string[];
}

/** Reads the configuration file. JSON is read as YAML, of which it is a part. */
export function readConfigFile(name: string | undefined, folder: string): ConfigFile | undefined {
  const found = name ?? usualNames.find((usual) => existsSync(join(folder, usual)));
  if (found === undefined) return undefined;
  const file = { name: found, tree: {} };
  let text: string;
  try {
    text = readFileSync(isAbsolute(found) ? found : join(folder, found), 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    return { ...file, problems: [`${found}: ${why === 'ENOENT' ? 'there is no such file' : why}`] };
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message }) => `${found}: ${message.split('\n')[0] ?? ''}`);
    return { ...file, problems };
  }
  const tree: unknown = document.toJS();
  if (tree === null || tree === undefined) return { ...file, problems: [] };
  if (!isTree(tree)) return { ...file, problems: [`${found}: must have settings with names`] };
  return { name: found, tree, problems: [] };
}
