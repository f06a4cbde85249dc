import type { Clock, Store } from '@deskbell/core';
import { INVITATION_MS, RESET_MS, createSignInLink } from '../auth/sign-in-link.ts';
import { normalizeEmail } from '../auth/normalize-email.ts';
import { composeMail } from './compose-mail.ts';
import type { MailWriters } from './mail-kinds.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

export interface AccountMailsOptions {
  readonly store: Pick<Store, 'agents' | 'signInLinks' | 'sites'>;
  readonly clock: Clock;
  /** Links lead here and nowhere else, whatever a request says of itself. */
  readonly publicUrl: string;
}

/** Mails with one-time links. A link is made when its mail is sent, and stored by its hash alone: no queue holds one (A5). */
export function accountMails({
  store,
  clock,
  publicUrl,
}: AccountMailsOptions): Pick<MailWriters, 'invitation' | 'passwordReset'> {
  return {
    invitation: async ({ locale, data: { agentId, siteId, by } }) => {
      const [agent, site] = await Promise.all([store.agents.find(agentId), store.sites.find(siteId)]);
      // They have come by another way meanwhile, or may not come any more.
      if (!agent || agent.disabledAt !== null || agent.passwordHash !== null || !site) return null;
      const link = await createSignInLink(
        { store, clock },
        { agentId, publicUrl, lifetimeMs: INVITATION_MS },
      );
      const values = { name: agent.name, site: site.name, by };
      return composeMail(locale, MAIL_TEXTS[locale].invitation, { link, values });
    },
    passwordReset: async ({ locale, data: { email } }) => {
      const agent = await store.agents.findByEmail(normalizeEmail(email));
      if (!agent || agent.disabledAt !== null) return null;
      const link = await createSignInLink(
        { store, clock },
        { agentId: agent.id, publicUrl, lifetimeMs: RESET_MS, purpose: 'reset' },
      );
      return composeMail(locale, MAIL_TEXTS[locale].passwordReset, { link, values: { name: agent.name } });
    },
  };
}
