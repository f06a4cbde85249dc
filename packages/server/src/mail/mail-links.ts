import { z } from 'zod';
import type { SecretBox } from '../secrets/secret-box.ts';

const CONFIRM = 'mail:confirm';
const UNSUBSCRIBE = 'mail:unsubscribe';

const confirmation = z.strictObject({
  /** Works once. */
  id: z.string(),
  conversationId: z.string(),
  contactId: z.string(),
  email: z.string(),
  expiresAt: z.number(),
});
const unsubscription = z.strictObject({ contactId: z.string(), siteId: z.string() });

export type Confirmation = z.output<typeof confirmation>;
export type Unsubscription = z.output<typeof unsubscription>;

/**
 * Links of mails to contacts. What they mean is sealed into them, so that nothing needs to be stored; they open no conversation and
 * no account, and looking at one changes nothing.
 */
export class MailLinks {
  readonly #box: SecretBox;
  readonly #publicUrl: string;

  constructor(box: SecretBox, publicUrl: string) {
    this.#box = box;
    this.#publicUrl = publicUrl;
  }

  confirm(content: Confirmation): string {
    return `${this.#publicUrl}/mail/confirm/${this.#box.seal(JSON.stringify(content), CONFIRM)}`;
  }

  unsubscribe(content: Unsubscription): string {
    return `${this.#publicUrl}/mail/unsubscribe/${this.#box.seal(JSON.stringify(content), UNSUBSCRIBE)}`;
  }

  readConfirmation(token: string): Confirmation | undefined {
    return this.#read(token, CONFIRM, confirmation);
  }

  readUnsubscription(token: string): Unsubscription | undefined {
    return this.#read(token, UNSUBSCRIBE, unsubscription);
  }

  #read<T extends z.ZodType>(token: string, purpose: string, schema: T): z.output<T> | undefined {
    try {
      return schema.parse(JSON.parse(this.#box.open(token, purpose)));
    } catch {
      return undefined;
    }
  }
}
