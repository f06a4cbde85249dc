import type { Entry } from '@deskbell/protocol';
import type { FlowSource } from '../flows/flow-source.ts';
import type { Ids } from '../ports/ids.ts';
import type { CrisisOn, SitePlan } from '../plan/site-plan.ts';
import type { AgentRef } from './conversation.ts';

/** What a decision may look at besides the conversation and the command. */
export interface DecideContext {
  readonly now: number;
  /** Ids of the entries that the desk adds. */
  readonly ids: Ids;
  readonly plan: SitePlan;
  readonly crisis: CrisisOn | null;
  /** Finds who is on call now; left out: nobody is. Used by triggers (E3). */
  readonly onCall?: (roster: string) => AgentRef | null;
  /** How many conversations the contact began within a time, this one included; left out: not known (E3). */
  readonly contactsWithin?: (withinMs: number) => number;
  /**
   * The timeline so far, where `needsStory` or `triggersNeedStory` asks for it: what the summary of an escalation is composed
   * from (E4). Without it an escalation by the desk goes without a summary.
   */
  readonly story?: readonly StoryEntry[];
  /** The flows of the site; left out: it has none. */
  readonly flows?: FlowSource;
}

/** As much of an entry as a story needs. */
export type StoryEntry = Pick<Entry, 'id' | 'at' | 'author' | 'body'>;
