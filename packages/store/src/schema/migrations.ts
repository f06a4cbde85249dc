import type { Migration } from './migration.ts';
import { initialSchema } from './migrations/0001-initial-schema.ts';
import { routingAndEscalation } from './migrations/0002-routing-and-escalation.ts';
import { search } from './migrations/0003-search.ts';
import { clusterNodes } from './migrations/0004-cluster-nodes.ts';
import { activitySlots } from './migrations/0005-activity-slots.ts';
import { people } from './migrations/0006-people.ts';
import { identity } from './migrations/0007-identity.ts';
import { integrations } from './migrations/0008-integrations.ts';
import { webhooks } from './migrations/0009-webhooks.ts';
import { bots } from './migrations/0010-bots.ts';
import { articles } from './migrations/0011-articles.ts';
import { files } from './migrations/0012-files.ts';
import { flows } from './migrations/0013-flows.ts';
import { privacy } from './migrations/0014-privacy.ts';
import { mail } from './migrations/0015-mail.ts';
import { toldContacts } from './migrations/0016-told-contacts.ts';
import { contactBans } from './migrations/0017-contact-bans.ts';
import { inbox } from './migrations/0018-inbox.ts';
import { composing } from './migrations/0019-composing.ts';
import { agentPictures } from './migrations/0020-agent-pictures.ts';
import { visits } from './migrations/0021-visits.ts';
import { accounts } from './migrations/0022-accounts.ts';
import { drafts } from './migrations/0023-drafts.ts';
import { alerts } from './migrations/0024-alerts.ts';
import { ownReplies } from './migrations/0025-own-replies.ts';

/** In the order of their numbers: the first is number 1. New ones go to the end. */
export const migrations: readonly Migration[] = [
  initialSchema,
  routingAndEscalation,
  search,
  clusterNodes,
  activitySlots,
  people,
  identity,
  integrations,
  webhooks,
  bots,
  articles,
  files,
  flows,
  privacy,
  mail,
  toldContacts,
  contactBans,
  inbox,
  composing,
  agentPictures,
  visits,
  accounts,
  drafts,
  alerts,
  ownReplies,
];
