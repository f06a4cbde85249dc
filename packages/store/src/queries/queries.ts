import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { agentQueries } from './agent-queries.ts';
import { botQueries } from './bot-queries.ts';
import { configurationQueries } from './configuration-queries.ts';
import { contactQueries } from './contact-queries.ts';
import { conversationQueries } from './conversation-queries.ts';
import { crisisQueries } from './crisis-queries.ts';
import { deadlineQueries } from './deadline-queries.ts';
import { entryQueries } from './entry-queries.ts';
import { metaQueries } from './meta-queries.ts';
import { presenceQueries } from './presence-queries.ts';
import { recordQueries } from './record-queries.ts';
import { searchQueries } from './search-queries.ts';
import { sessionQueries } from './session-queries.ts';
import { siteQueries } from './site-queries.ts';

/** Every query of the store, in one dialect. */
export const createQueries = (db: Builder, dialect: Dialect) => ({
  ...metaQueries(db),
  ...siteQueries(db),
  ...configurationQueries(db),
  ...agentQueries(db),
  ...presenceQueries(db),
  ...sessionQueries(db, dialect),
  ...deadlineQueries(db),
  ...crisisQueries(db),
  ...botQueries(db),
  ...contactQueries(db),
  ...recordQueries(db, dialect),
  ...conversationQueries(db),
  ...entryQueries(db),
  ...searchQueries(db, dialect),
});

export type Queries = ReturnType<typeof createQueries>;
