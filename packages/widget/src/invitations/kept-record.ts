import { isKnown, knownKey } from '../loader/known.ts';
import { type VisitorRecord, newRecord, parseRecord, withPage } from './visitor-record.ts';

/**
 * Keeps what a visitor has seen and dismissed. Before they have done something, here or in the chat, nothing is stored (W2): then it holds
 * as long as the page. With the test mode nothing is ever stored, and no limit of before counts.
 */
export class KeptRecord {
  readonly #siteId: string;
  readonly #isTest: boolean;
  #mayStore: boolean;
  #value: VisitorRecord;

  constructor(siteId: string, { isTest, now }: { readonly isTest: boolean; readonly now: number }) {
    this.#siteId = siteId;
    this.#isTest = isTest;
    const kept = parseRecord(read(siteId));
    this.#mayStore = kept !== null || isKnown(siteId);
    const paged = withPage(kept ?? newRecord, now);
    this.#value = isTest ? { ...newRecord, visits: paged.visits } : paged;
    this.#store();
  }

  get value(): VisitorRecord {
    return this.#value;
  }

  /** `isAct`: the visitor has done it. */
  change(value: VisitorRecord, isAct: boolean): void {
    this.#value = value;
    this.#mayStore ||= isAct;
    this.#store();
  }

  /** As if they had never been here. */
  forget(now: number): void {
    this.#mayStore = false;
    this.#value = withPage(newRecord, now);
    forgetRecord(this.#siteId);
  }

  #store(): void {
    if (this.#isTest || !this.#mayStore) return;
    try {
      localStorage.setItem(keyOf(this.#siteId), JSON.stringify(this.#value));
    } catch {
      // Without storage it holds as long as the page.
    }
  }
}

/** Nothing of it stays on the device. */
export function forgetRecord(siteId: string): void {
  try {
    localStorage.removeItem(keyOf(siteId));
  } catch {
    // Nothing was stored, then.
  }
}

function keyOf(siteId: string): string {
  return `${knownKey(siteId)}:invitations`;
}

function read(siteId: string): string | null {
  try {
    return localStorage.getItem(keyOf(siteId));
  } catch {
    return null;
  }
}
