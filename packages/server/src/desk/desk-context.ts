import type { Clock, Ids, Router, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { ConversationCache } from './conversations/conversation-cache.ts';
import type { DeskFacts } from './desk-facts.ts';
import type { AgentDirectory } from './presence/agent-directory.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { Routing } from './routing/routing.ts';

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
  readonly routing: Routing;
}
