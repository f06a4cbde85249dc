import type { Secrets } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** Keeps secrets that must be known again, unlike passwords: encrypted where they are stored (A5). */
export class SecretBox implements Secrets {
  readonly #key: () => Buffer;

  /** @param key 32 bytes; asked for when it is needed first */
  constructor(key: () => Buffer) {
    let known: Buffer | undefined;
    this.#key = () => (known ??= key());
  }

  /** @param purpose what it is and whose, such as `webhook:<id>`: opened under another one it is worthless */
  seal(secret: string, purpose: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key(), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${sealed.toString('base64url')}`;
  }

  /** @throws DeskbellError `internal` when it was sealed with another key, or is damaged */
  open(sealed: string, purpose: string): string {
    try {
      const [version, text = ''] = sealed.split('.');
      if (version !== VERSION) throw new TypeError('it was sealed by another version');
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv(CIPHER, this.#key(), bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return (
        decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    } catch (cause) {
      throw new DeskbellError(
        'internal',
        'unable to read a stored secret: it was stored with another key; give the server the key of then (secretKey, or secret.key in dataDir)',
        { cause },
      );
    }
  }
}
