import type { Secrets } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';

const MARK = 'sealed:';

/** Keeps secrets encrypted in their columns. What an older build has stored as it is, is read as it is. */
export class Sealing {
  readonly #secrets: Secrets | undefined;

  /** @param secrets left out: everything is stored as it is, as tests like it */
  constructor(secrets?: Secrets) {
    this.#secrets = secrets;
  }

  seal(secret: string, purpose: string): string {
    return this.#secrets ? MARK + this.#secrets.seal(secret, purpose) : secret;
  }

  /** @throws DeskbellError `internal` when the key is not the one of then */
  open(stored: string, purpose: string): string {
    if (!stored.startsWith(MARK)) return stored;
    if (this.#secrets) return this.#secrets.open(stored.slice(MARK.length), purpose);
    throw new DeskbellError(
      'internal',
      'unable to read a stored secret: it is encrypted; open the data with their key (secretKey)',
    );
  }
}
