import type { EscalationNotification, SitePlan, Store } from '@deskbell/core';
import type { EscalationSummary, MailLocale } from '@deskbell/protocol';
import type { Plans } from '../desk/plans.ts';
import type { Mail } from '../notifications/create-mailer.ts';
import { composeMail } from './compose-mail.ts';
import { fillIn } from './mail-text.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

export interface EscalationMailsOptions {
  readonly plans: Plans;
  readonly publicUrl: string;
  readonly store: Pick<Store, 'sites'>;
}

/** Writes a mail about an escalation (E1), in the language of who reads it. */
export type WriteEscalationMail = (notification: EscalationNotification, to: string) => Promise<Mail>;

const SUMMARY: readonly (keyof EscalationSummary)[] = ['who', 'asked', 'tried', 'promised'];

/** What happened, and the story if there is one. No link carries a secret (A5). */
export function escalationMails({ plans, publicUrl, store }: EscalationMailsOptions): WriteEscalationMail {
  return async ({ contact, queueId, siteId, summary, tier }, to) => {
    const site = (await store.sites.find(siteId))?.name ?? siteId;
    const locale = localeOf(plans.planOf(siteId), to);
    const texts = MAIL_TEXTS[locale];
    const name = contact.name ?? texts.visitor;
    const who = contact.vip ? fillIn(texts.vip, { who: name }) : name;
    const lines = SUMMARY.flatMap((part) =>
      summary?.[part] ? [{ title: texts.summary[part], text: summary[part] }] : [],
    );
    const values = { site, who, queue: queueId, tier: String(tier) };
    const link = `${publicUrl}/console/`;
    return { to, ...composeMail(locale, texts.escalation, { link, lines, values }) };
  };
}

/** The language of the site's mails, unless the reader is an agent who does not speak it: then the one they speak best. */
function localeOf({ agents, mail }: SitePlan, to: string): MailLocale {
  const spoken = agents.get(to)?.languages;
  if (!spoken || spoken.has(mail.locale)) return mail.locale;
  const [best] = [...spoken]
    .filter((entry): entry is [MailLocale, number] => Object.hasOwn(MAIL_TEXTS, entry[0]))
    .toSorted(([, one], [, other]) => other - one);
  return best ? best[0] : mail.locale;
}
