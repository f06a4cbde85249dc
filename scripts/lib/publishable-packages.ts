import { readFileSync, readdirSync } from 'node:fs';
import { inRoot } from './root.ts';

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  exports?: Record<string, unknown>;
  publishConfig?: { exports?: Record<string, unknown> };
  dependencies?: Record<string, string>;
}

export interface WorkspacePackage {
  /** Folder name under `packages/`. */
  folder: string;
  /** Absolute path of that folder. */
  path: string;
  manifest: Manifest;
}

/** Every package under `packages/`, in the order of their folders. */
function workspacePackages(): WorkspacePackage[] {
  return readdirSync(inRoot('packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const path = inRoot('packages', name);
      const manifest = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as Manifest;
      return { folder: name, path, manifest };
    });
}

/** The packages that go to the registry: all but the private ones. */
export function publishablePackages(): WorkspacePackage[] {
  return workspacePackages().filter(({ manifest }) => !manifest.private);
}

/** Built by Vite for browsers; TypeScript only adds their declarations. */
export const browserPackages: readonly string[] = ['widget', 'console'];
