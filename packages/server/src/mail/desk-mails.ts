import type { Store } from '@deskbell/core';
import { composeMail } from './compose-mail.ts';
import { FIGURES } from './digest-figures.ts';
import type { MailWriters, OutgoingMail } from './mail-kinds.ts';
import { fillIn } from './mail-text.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

export interface DeskMailsOptions {
  readonly store: Pick<Store, 'agents' | 'sites'>;
  readonly publicUrl: string;
}

/** Mails to those who answer and oversee. Whoever has left meanwhile gets none. */
export function deskMails({
  store,
  publicUrl,
}: DeskMailsOptions): Pick<MailWriters, 'digest' | 'alert' | 'webhookDisabled'> {
  const link = `${publicUrl}/console/`;
  const known = async ({ to, data: { siteId } }: OutgoingMail<'digest' | 'alert' | 'webhookDisabled'>) => {
    const [agent, site] = await Promise.all([store.agents.findByEmail(to), store.sites.find(siteId)]);
    const isThere =
      agent?.disabledAt === null && agent.memberships.some((membership) => membership.siteId === siteId);
    return isThere && site ? { name: agent.name, site: site.name } : undefined;
  };
  return {
    digest: async (mail) => {
      const { date, figures } = mail.data;
      const people = await known(mail);
      if (!people) return null;
      const texts = MAIL_TEXTS[mail.locale];
      const lines = FIGURES.map((name) => ({
        title: texts.figures[name],
        text: figures[name] ?? texts.none,
        link: `${publicUrl}/docs/METRICS.md#${name.toLowerCase().replaceAll('.', '')}`,
      }));
      return composeMail(mail.locale, texts.digest, { link, lines, values: { ...people, date } });
    },
    alert: async (mail) => {
      const people = await known(mail);
      if (!people) return null;
      const texts = MAIL_TEXTS[mail.locale];
      const at = new Date(mail.data.at).toISOString().slice(0, 16).replace('T', ' ');
      const values = { ...people, at, what: texts.alerts[mail.data.kind] };
      return composeMail(mail.locale, texts.alert, { link, values });
    },
    webhookDisabled: async (mail) => {
      const people = await known(mail);
      if (!people) return null;
      const { because, host } = mail.data;
      const texts = MAIL_TEXTS[mail.locale];
      const values = { ...people, host, because: fillIn(texts.because[because], { host }) };
      return composeMail(mail.locale, texts.webhookDisabled, { values });
    },
  };
}
