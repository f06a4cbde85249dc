import type { AgentStore, WebhookEndpoint } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import type { SendMail } from './create-mailer.ts';

interface Dependencies {
  readonly agents: Pick<AgentStore, 'list'>;
  readonly log: Logger;
  /** `null`: the installation sends no mail. */
  readonly sendMail: SendMail | null;
}

/** Tells the admins of a site that one of its webhooks is called no more. Never rejects. */
export function webhookGivenUp({
  agents,
  log,
  sendMail,
}: Dependencies): (endpoint: WebhookEndpoint) => Promise<void> {
  return async ({ id, siteId, url, disabledBecause }) => {
    log.error({ siteId, webhook: id, because: disabledBecause }, 'a webhook is called no more');
    if (!sendMail) return;
    try {
      const admins = (await agents.list()).filter(
        ({ disabledAt, memberships }) =>
          disabledAt === null && memberships.some((one) => one.siteId === siteId && one.role === 'admin'),
      );
      const text = textOf(siteId, url, disabledBecause);
      await Promise.all(
        admins.map(({ email }) => sendMail({ to: email, subject: `Webhook switched off: ${siteId}`, text })),
      );
    } catch (error) {
      log.error({ webhook: id, err: describeError(error) }, 'admins could not be told of a webhook');
    }
  };
}

/** Of an address no more than the machine: the rest may hold a secret (A5). */
function textOf(siteId: string, url: string, because: WebhookEndpoint['disabledBecause']): string {
  const why =
    because === 'gone' ? 'It answered that it is gone (410).' : 'Nothing has arrived there for five days.';
  return [
    `The webhook of the site "${siteId}" at ${new URL(url).host} was switched off. ${why}`,
    'What was to be told in the last thirty days is kept. When the receiver is well again, switch the webhook on and replay what it missed.',
  ].join('\n\n');
}
