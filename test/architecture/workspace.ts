import { posix } from 'node:path';
import type { ModuleFacts, ModuleImport } from './module-facts.ts';

export interface PackageExports {
  /** As in `package.json`: `@deskbell/sdk`. */
  name: string;
  /** From the root of the repository: `packages/sdk`. */
  folder: string;
  exports: Record<string, unknown>;
}

/** A broken rule: where, what is wrong, and what to do instead. */
export interface Violation {
  path: string;
  line?: number;
  message: string;
}

/** A rule looks at all modules at once and says what is wrong. */
export type Rule = (modules: readonly ModuleFacts[], packages: readonly PackageExports[]) => Violation[];

/** `packages/sdk/src/…` → `sdk`; undefined outside `packages/`. */
export function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(path)?.[1];
}

/** Tests may import the testkit and whatever they put together; the rules about layers are for what ships. */
export function isTest(path: string): boolean {
  return /\.(browser-)?test\.ts$|^(packages\/[^/]+\/)?test\/|^packages\/testkit\//.test(path);
}

/** `@deskbell/sdk/visitor` → its package and `./visitor`; undefined for what is not of this workspace. */
export function workspaceImport(
  specifier: string,
  packages: readonly PackageExports[],
): { target: PackageExports; entry: string } | undefined {
  const target = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  return target && { target, entry: `.${specifier.slice(target.name.length)}` };
}

/** The file that an import leads to, as far as it lies in this workspace. */
export function resolveImport(
  from: ModuleFacts,
  { specifier }: ModuleImport,
  packages: readonly PackageExports[],
): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from.path), specifier);
  const found = workspaceImport(specifier, packages);
  const file = found && entryFile(found.target.exports[found.entry]);
  return found && file !== undefined ? posix.join(found.target.folder, file) : undefined;
}

/** An entry may be a path, or conditions of which the sources are one. */
function entryFile(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return undefined;
  return Object.values(entry)
    .map(entryFile)
    .find((file) => file?.endsWith('.ts'));
}
