import type { Clock, Conversation, Ids, Router, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { ConversationCache } from './conversations/conversation-cache.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { AgentDirectory } from './presence/agent-directory.ts';
import type { SiteDirectory } from './site-directory.ts';

export interface DeskDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** What the use cases of a desk work with. */
export interface DeskContext extends DeskDependencies {
  readonly cache: ConversationCache;
  readonly facts: DeskFacts;
  readonly agents: AgentDirectory;
  readonly sites: SiteDirectory;
  readonly router: Router;
  readonly routing: RoutingSteps;
}

/** What use cases ask of routing. */
export interface RoutingSteps {
  /** Called after the commit of every change of status or owner. */
  conversationMoved(before: Conversation | null, after: Conversation): void;
  /** Assigns everything that can be assigned on a site just now. */
  route(siteId: string): void;
}
