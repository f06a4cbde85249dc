import type { AppendedEntry, ConversationRecord } from '@deskbell/core';
import type {
  Alert,
  Attention,
  Draft,
  DraftKind,
  DeskState,
  Presence,
  VisitorPage,
} from '@deskbell/protocol';
import type { WaitLine } from './waiting/wait-line.ts';

/** What the desk tells after it happened: stored things after their commit, passing things at once. */
export type DeskFact =
  | {
      readonly type: 'entryAdded';
      readonly record: ConversationRecord;
      readonly appended: AppendedEntry;
      /** Who had the conversation before or has it now. */
      readonly agentIds: readonly string[];
      /** The socket that has the acknowledgement and needs no fact. */
      readonly origin: string | null;
    }
  | { readonly type: 'conversationChanged'; readonly record: ConversationRecord }
  | {
      readonly type: 'markMoved';
      readonly record: ConversationRecord;
      readonly by: 'visitor' | 'agent';
      readonly seq: number;
    }
  | {
      readonly type: 'typingChanged';
      readonly record: ConversationRecord;
      readonly by: 'visitor' | 'agent';
      readonly name: string | null;
      readonly typing: boolean;
      readonly origin: string | null;
    }
  /** What the visitor of a conversation is writing, where agents may see it. */
  | { readonly type: 'typingPreviewed'; readonly conversationId: string; readonly text: string }
  /** What an agent does with a conversation that is on their screen. */
  | {
      readonly type: 'attentionChanged';
      readonly conversationId: string;
      readonly agent: { readonly id: string; readonly name: string };
      readonly doing: Attention;
      readonly asks: boolean;
      readonly origin: string | null;
    }
  /** For the agent's own devices only. */
  | {
      readonly type: 'draftChanged';
      readonly agentId: string;
      readonly conversationId: string;
      readonly kind: DraftKind;
      readonly draft: Draft | null;
      readonly origin: string | null;
    }
  /** Where the visitor of a conversation is now. */
  | { readonly type: 'pageMoved'; readonly record: ConversationRecord; readonly page: VisitorPage }
  /** Presence, connection or load of an agent, as colleagues see it. */
  | { readonly type: 'agentChanged'; readonly agentId: string; readonly siteIds: readonly string[] }
  | { readonly type: 'mentionsRead'; readonly agentId: string; readonly conversationId: string }
  | { readonly type: 'presenceChosen'; readonly agentId: string; readonly presence: Presence }
  /** An agent's sites are others than before. */
  | { readonly type: 'membershipsChanged'; readonly agentId: string }
  | { readonly type: 'agentDisabled'; readonly agentId: string }
  /** A visitor turned out to be another: nothing is theirs any more. */
  | { readonly type: 'visitorMerged'; readonly visitorId: string }
  /** What visitors of the site may know of it is another now. */
  | { readonly type: 'deskChanged'; readonly siteId: string; readonly desk: DeskState }
  /** Places and waits that changed (R8). */
  | { readonly type: 'waitingChanged'; readonly siteId: string; readonly lines: readonly WaitLine[] }
  /** Queues, agents' loads or the crisis of a site changed: whoever follows the board looks again. */
  | { readonly type: 'boardChanged'; readonly siteId: string }
  | { readonly type: 'alertRaised'; readonly alert: Alert }
  /** Somebody sees to it. */
  | { readonly type: 'alertAcknowledged'; readonly alert: Alert }
  | { readonly type: 'configurationChanged'; readonly siteId: string; readonly version: number };

type Listener = (fact: DeskFact) => void;

/** Where facts are told. Listeners are called in the order of the facts, before the next one is told. */
export class DeskFacts {
  readonly #listeners = new Set<Listener>();

  /** Returns a function that stops it. A listener must not throw: what happened has happened. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(fact: DeskFact): void {
    for (const listener of this.#listeners) listener(fact);
  }
}
