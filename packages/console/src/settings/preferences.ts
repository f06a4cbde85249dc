import type { Readable } from '@deskbell/sdk/agent';
import { Settable } from '../readable/settable.ts';

/** What an agent likes, on this device. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** A BCP 47 tag; `null` follows the browser. */
  readonly language: string | null;
  readonly sound: boolean;
  readonly notifications: boolean;
  /** Shortcuts of one letter: people who dictate, or whose hands tremble, need to switch them off. */
  readonly singleKeys: boolean;
  /** Whether what was sent can be taken back for some seconds. */
  readonly undoSend: boolean;
  /** Of a conversation only what people said, without what happened around it. */
  readonly onlySaid: boolean;
}

const KEY = 'deskbell:console:preferences';

export const defaultPreferences: Preferences = {
  theme: 'system',
  language: null,
  sound: true,
  notifications: false,
  singleKeys: true,
  undoSend: true,
  onlySaid: false,
};

/** Kept on the device, and the same in all its tabs. */
export class PreferenceStore {
  readonly #current: Settable<Preferences>;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.#current = new Settable(parse(storage.getItem(KEY)));
  }

  get current(): Readable<Preferences> {
    return this.#current;
  }

  change(part: Partial<Preferences>): void {
    const next = { ...this.#current.value, ...part };
    try {
      this.#storage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Full or switched off: the choice holds until the next reload.
    }
    this.#current.set(next);
  }

  /** Takes over what other tabs change; returns a function that stops it. */
  follow(target: Pick<Window, 'addEventListener' | 'removeEventListener'>): () => void {
    const onStorage = (event: StorageEvent): void => {
      if (event.key === KEY) this.#current.set(parse(event.newValue));
    };
    target.addEventListener('storage', onStorage);
    return () => target.removeEventListener('storage', onStorage);
  }
}

function parse(stored: string | null): Preferences {
  try {
    const value = JSON.parse(stored ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    const flag = (key: 'sound' | 'notifications' | 'singleKeys' | 'undoSend' | 'onlySaid'): boolean => {
      const kept = value[key];
      return typeof kept === 'boolean' ? kept : defaultPreferences[key];
    };
    return {
      theme: value.theme === 'light' || value.theme === 'dark' ? value.theme : 'system',
      language: typeof value.language === 'string' ? value.language : null,
      sound: flag('sound'),
      notifications: flag('notifications'),
      singleKeys: flag('singleKeys'),
      undoSend: flag('undoSend'),
      onlySaid: flag('onlySaid'),
    };
  } catch {
    return defaultPreferences;
  }
}
