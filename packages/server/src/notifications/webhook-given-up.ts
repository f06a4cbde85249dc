import type { AgentStore, WebhookEndpoint } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Plans } from '../desk/plans.ts';
import { describeError } from '../log/describe-error.ts';
import { membersOf } from '../mail/members-of.ts';
import type { PostOffice } from '../mail/post-office.ts';

interface Dependencies {
  readonly agents: Pick<AgentStore, 'list'>;
  readonly log: Logger;
  readonly plans: Plans;
  readonly postOffice: Pick<PostOffice, 'send'>;
}

/** Tells the admins of a site that one of its webhooks is called no more. Never rejects. */
export function webhookGivenUp({
  agents,
  log,
  plans,
  postOffice,
}: Dependencies): (endpoint: WebhookEndpoint) => Promise<void> {
  return async ({ id, siteId, url, disabledBecause }) => {
    log.error({ siteId, webhook: id, because: disabledBecause }, 'a webhook is called no more');
    try {
      const because = disabledBecause === 'gone' ? 'gone' : 'failing';
      const { locale } = plans.planOf(siteId).mail;
      // Of an address no more than the machine: the rest may hold a secret (A5).
      const data = { siteId, host: new URL(url).host, because } as const;
      for (const { email } of membersOf(await agents.list(), siteId, { roles: ['admin'] })) {
        await postOffice.send({ to: email, locale, kind: 'webhookDisabled', data });
      }
    } catch (error) {
      log.error({ webhook: id, err: describeError(error) }, 'admins could not be told of a webhook');
    }
  };
}
