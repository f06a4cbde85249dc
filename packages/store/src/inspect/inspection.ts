import type { Sealed } from './sealed.ts';

/** What can be seen of an installation's data without changing anything, also while a server uses them. */
export interface Inspection {
  readonly engine: 'sqlite' | 'postgres';
  /** Of the engine itself. */
  readonly version: string;
  /** Number of the last migration that ran; 0: none has. */
  readonly schemaVersion: number;
  /** Number of the last migration that this build knows. */
  readonly latestSchema: number;
  readonly bytes: number;
  /** How far the server's clock is ahead of this machine's; `null` where there is no other clock. */
  readonly clockAheadMs: number | null;
  /** What the engine found when it checked the data; `null`: nothing is wrong, or the engine has no quick check. */
  readonly damage: string | null;
  /** Some of what is stored encrypted, by which it is seen whether the key fits. */
  readonly sealed: readonly Sealed[];
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly origins: readonly string[];
  }[];
}

/** A site as the table has it. */
export interface SiteRow {
  readonly id: string;
  readonly name: string;
  readonly origins: string;
}

export function siteOf({ id, name, origins }: SiteRow): Inspection['sites'][number] {
  return { id, name, origins: JSON.parse(origins) as string[] };
}
