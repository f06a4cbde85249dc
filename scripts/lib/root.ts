import { join } from 'node:path';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..');

/** A path in the repository. */
export const inRoot = (...parts: string[]): string => join(root, ...parts);

/** What scripts remember between runs: stamps, reports, tarballs. Safe to delete at any time. */
export const cache = (...parts: string[]): string => inRoot('.cache', ...parts);
