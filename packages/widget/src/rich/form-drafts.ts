import type { FormValues } from '../form/form-field.ts';

const key = 'deskbell:forms';

interface Kept {
  /** The conversation in which they stand. */
  readonly of: string;
  readonly forms: Readonly<Record<string, FormValues>>;
}

/** Keeps what is filled into the forms of one conversation over a reload: in this tab alone, and until they are answered. */
export class FormDrafts {
  readonly #storage: () => Storage;
  #kept: Kept | null;

  constructor(storage: () => Storage) {
    this.#storage = storage;
    this.#kept = this.#read();
  }

  /** Of another conversation, and so maybe of another person, nothing stays. */
  use(conversationId: string): void {
    if (this.#kept?.of !== conversationId) this.clear();
    this.#kept ??= { of: conversationId, forms: {} };
  }

  get(formId: string): FormValues {
    return this.#kept?.forms[formId] ?? {};
  }

  set(formId: string, values: FormValues): void {
    if (this.#kept) this.#write({ ...this.#kept, forms: { ...this.#kept.forms, [formId]: values } });
  }

  drop(formId: string): void {
    if (!this.#kept || !(formId in this.#kept.forms)) return;
    const { [formId]: _answered, ...forms } = this.#kept.forms;
    this.#write({ ...this.#kept, forms });
  }

  clear(): void {
    this.#write(null);
  }

  #read(): Kept | null {
    try {
      return JSON.parse(this.#storage().getItem(key) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }

  #write(kept: Kept | null): void {
    this.#kept = kept;
    try {
      if (kept && Object.keys(kept.forms).length > 0) this.#storage().setItem(key, JSON.stringify(kept));
      else this.#storage().removeItem(key);
    } catch {
      // No storage, or a full one: it is kept for as long as the page is there.
    }
  }
}
