import type { VisitorDetails, VisitorPage } from '@deskbell/protocol';

/** Somebody who writes to the shop. */
export interface Customer {
  readonly siteId: string;
  /** Their browser's: who has it is them. */
  readonly secret: string;
  readonly visitorId: string;
  readonly contactId: string;
  readonly name: string;
  readonly locale: string;
  readonly language: string;
  readonly vip: boolean;
  /** What the widget was told of them; left out: nothing. */
  readonly said?: VisitorDetails;
  /** What the shop vouches for; left out: they are not signed in there. */
  readonly vouched?: {
    readonly externalId: string;
    readonly email: string;
    readonly attributes: Readonly<Record<string, string | number | boolean>>;
  };
  /** Pages on which they write. */
  readonly page: VisitorPage;
  /** How many conversations they have begun, and the last of them that is over. */
  conversations: number;
  previous: { readonly id: string; readonly agentId: string | null } | null;
  /** They write nowhere else while a conversation of theirs is open (D9). */
  busy: boolean;
}
