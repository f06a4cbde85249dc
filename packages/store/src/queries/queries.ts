import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { agentQueries } from './agent-queries.ts';
import { alertQueries } from './alert-queries.ts';
import { articleFiguresQueries } from './article-figures-queries.ts';
import { articleIndexQueries } from './article-index-queries.ts';
import { articleQueries } from './article-queries.ts';
import { auditQueries } from './audit-queries.ts';
import { botQueries } from './bot-queries.ts';
import { apiKeyQueries } from './api-key-queries.ts';
import { cannedReplyQueries } from './canned-reply-queries.ts';
import { ownReplyQueries } from './own-reply-queries.ts';
import { configurationQueries } from './configuration-queries.ts';
import { contactQueries } from './contact-queries.ts';
import { contactCareQueries } from './contact-care-queries.ts';
import { contactListQueries } from './contact-list-queries.ts';
import { conversationQueries } from './conversation-queries.ts';
import { crisisQueries } from './crisis-queries.ts';
import { deadlineQueries } from './deadline-queries.ts';
import { entryQueries } from './entry-queries.ts';
import { fileQueries } from './file-queries.ts';
import { flowQueries } from './flow-queries.ts';
import { identityQueries } from './identity-queries.ts';
import { inboxQueries } from './inbox-queries.ts';
import { listQueries } from './list-queries.ts';
import { mailQueries } from './mail-queries.ts';
import { metaQueries } from './meta-queries.ts';
import { outboxQueries } from './outbox-queries.ts';
import { presenceQueries } from './presence-queries.ts';
import { privacyQueries } from './privacy-queries.ts';
import { composingQueries } from './composing-queries.ts';
import { recordQueries } from './record-queries.ts';
import { draftQueries } from './draft-queries.ts';
import { savedViewQueries } from './saved-view-queries.ts';
import { searchQueries } from './search-queries.ts';
import { secondFactorQueries } from './second-factor-queries.ts';
import { sessionQueries } from './session-queries.ts';
import { siftQueries } from './sift-queries.ts';
import { siteQueries } from './site-queries.ts';
import { webhookQueries } from './webhook-queries.ts';
import { tagQueries } from './tag-queries.ts';
import { visitQueries } from './visit-queries.ts';

/** Every query of the store, in one dialect. */
export const createQueries = (db: Builder, dialect: Dialect) => ({
  ...metaQueries(db),
  ...siteQueries(db),
  ...privacyQueries(db, dialect),
  ...configurationQueries(db),
  ...agentQueries(db),
  ...presenceQueries(db),
  ...sessionQueries(db, dialect),
  ...secondFactorQueries(db),
  ...auditQueries(db),
  ...deadlineQueries(db),
  ...mailQueries(db),
  ...outboxQueries(db, dialect),
  ...webhookQueries(db),
  ...crisisQueries(db),
  ...fileQueries(db, dialect),
  ...botQueries(db),
  ...flowQueries(db),
  ...contactQueries(db),
  ...identityQueries(db),
  ...recordQueries(db, dialect),
  ...inboxQueries(db),
  ...siftQueries(db, dialect),
  ...alertQueries(db),
  ...draftQueries(db),
  ...savedViewQueries(db),
  ...conversationQueries(db),
  ...entryQueries(db),
  ...searchQueries(db, dialect),
  ...articleQueries(db, dialect),
  ...articleIndexQueries(db, dialect),
  ...articleFiguresQueries(db, dialect),
  ...apiKeyQueries(db),
  ...tagQueries(db, dialect),
  ...cannedReplyQueries(db),
  ...ownReplyQueries(db),
  ...composingQueries(db),
  ...listQueries(db),
  ...contactListQueries(db),
  ...contactCareQueries(db),
  ...visitQueries(db),
});

export type Queries = ReturnType<typeof createQueries>;
