import type { ConfigurationVersion, SiteConfiguration } from '@deskbell/sdk/agent';
import { isBlock } from './tree.ts';

/** What somebody has changed and not saved yet, and what they made it from. */
export interface KeptDraft {
  readonly base: ConfigurationVersion;
  readonly document: SiteConfiguration;
}

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps the draft of a site for this tab, so that a reload loses nothing. Where nothing can be kept, it lives on in memory. */
export class DraftKeeper {
  readonly #storage: DraftStorage;
  readonly #key: string;

  constructor(storage: DraftStorage, siteId: string) {
    this.#storage = storage;
    this.#key = `deskbell-settings-draft:${siteId}`;
  }

  read(): KeptDraft | null {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      return isKept(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  /** `null`: there is none any more. */
  write(draft: KeptDraft | null): void {
    try {
      if (draft === null) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify(draft));
    } catch {
      // Full, or not allowed: the draft is in memory still.
    }
  }
}

function isKept(value: unknown): value is KeptDraft {
  return (
    isBlock(value) &&
    isBlock(value['document']) &&
    isBlock(value['base']) &&
    typeof value['base']['version'] === 'number' &&
    isBlock(value['base']['configuration'])
  );
}
