import {
  decide,
  recordAfter,
  startConversation,
  type Conversation,
  type ConversationCommand,
  type ConversationRecord,
  type CrisisOn,
  type DecideContext,
  type EntryDraft,
  type SitePlan,
  type StartConversation,
} from '@deskbell/core';
import { CountingIds } from '../ids/counting-ids.ts';
import { aPlan } from './a-plan.ts';
import { aRecord } from './a-record.ts';

const ASKED: StartConversation = {
  siteId: 'shop',
  contactId: 'contact-1',
  visitorId: 'visitor-1',
  messageId: 'first-message',
  text: 'Where is my order?',
  locale: null,
  pageUrl: null,
  vip: false,
  contacts: 1,
  previous: null,
};

/** One conversation, told command by command as a desk with nothing but the core would tell it. */
export class ConversationStory {
  readonly startedAt = 1_000_000;
  /** Every entry so far, the first ones included. */
  readonly entries: EntryDraft[] = [];
  readonly plan: SitePlan;
  crisis: CrisisOn | null;
  now = this.startedAt;
  record: ConversationRecord;
  readonly #ids = new CountingIds();

  constructor({
    plan = aPlan(),
    crisis = null,
    asked = {},
  }: { plan?: SitePlan; crisis?: CrisisOn | null; asked?: Partial<StartConversation> } = {}) {
    this.plan = plan;
    this.crisis = crisis;
    const { conversation, entries } = startConversation({ ...ASKED, ...asked }, this.context);
    this.entries.push(...entries);
    this.record = aRecord(conversation, { seq: entries.length, publicSeq: entries.length });
  }

  get context(): DecideContext {
    return { now: this.now, ids: this.#ids, plan: this.plan, crisis: this.crisis };
  }

  get conversation(): Conversation {
    return this.record.conversation;
  }

  /** Lets time pass. */
  wait(ms: number): this {
    this.now += ms;
    return this;
  }

  /** Gives a command, keeps what follows from it, and returns that. What it throws changes nothing. */
  tell(command: ConversationCommand): readonly EntryDraft[] {
    const entries = decide(this.record, command, this.context);
    this.append(entries);
    return entries;
  }

  /** Adds entries that nobody decided here, such as those of a deadline. */
  append(entries: readonly EntryDraft[]): void {
    for (const entry of entries) {
      this.entries.push(entry);
      this.record = recordAfter(this.record, entry);
    }
  }
}
