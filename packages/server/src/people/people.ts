import type { Agent, Clock, Ids, Store, Subject } from '@deskbell/core';
import { DeskbellError, type InviteBody, type MailLocale, type Role } from '@deskbell/protocol';
import type { Audit } from '../audit/audit.ts';
import { normalizeEmail } from '../auth/normalize-email.ts';
import type { SecondFactors } from '../auth/second-factors.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import { INVITATION_MS, RESET_MS, createSignInLink } from '../auth/sign-in-link.ts';
import type { PostOffice } from '../mail/post-office.ts';
import { notFound } from '../rest/not-found.ts';
import { requireMayManage, requireOwnsAccount } from './may-manage.ts';

export interface PeopleDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly authenticator: Pick<SessionAuthenticator, 'endAllOf' | 'refresh'>;
  readonly secondFactors: SecondFactors;
  readonly postOffice: PostOffice;
  /** Lets the desk know of a change at once. */
  readonly changed: (agentId: string) => Promise<void>;
  readonly publicUrl: string;
}

/** Who does it, where, and from which address. That they may do it on this site was checked. */
export interface By {
  readonly subject: Subject;
  readonly siteId: string;
  readonly name: string;
  readonly address: string;
}

type Invitation = Required<InviteBody>;

/** What admins do with the people of their sites. Every change is in the audit. */
export class People {
  readonly #dependencies: PeopleDependencies;

  constructor(dependencies: PeopleDependencies) {
    this.#dependencies = dependencies;
  }

  /** The members of a site, the longest known first. */
  async list(siteId: string): Promise<readonly Agent[]> {
    return (await this.#dependencies.store.agents.list()).filter((agent) => roleOn(agent, siteId));
  }

  /** Rejects with `not_found` for who is no member, whether or not there is such a person (A2). */
  async find(siteId: string, agentId: string): Promise<Agent> {
    const agent = await this.#dependencies.store.agents.find(agentId);
    if (!agent || !roleOn(agent, siteId)) throw notFound();
    return agent;
  }

  /** Makes an account, or a member of who has one. Rejects with `conflict` when they are a member already. */
  async invite(
    by: By,
    invitation: Invitation,
  ): Promise<{ agent: Agent; mailed: boolean; link: string | null }> {
    const { store, clock, ids } = this.#dependencies;
    const email = normalizeEmail(invitation.email);
    const { role, name, capacity } = invitation;
    const membership = { siteId: by.siteId, role };
    const known = await store.agents.findByEmail(email);
    if (known && roleOn(known, by.siteId)) {
      throw new DeskbellError('conflict', 'unable to invite them: they are a member of this site already', {
        retryable: false,
      });
    }
    const id = known?.id ?? ids.next();
    if (known) await store.agents.setMembership(id, membership);
    else {
      await store.agents.create({
        id,
        name,
        email,
        passwordHash: null,
        secondFactorAt: null,
        picture: null,
        presence: 'available',
        capacity,
        disabledAt: null,
        pace: null,
        createdAt: clock.now(),
        memberships: [membership],
      });
    }
    await this.#record(by, id, undefined, { email, role, invited: true });
    const agent = await this.#told(id);
    // Who can sign in already finds the site there, and who has no mail server hands the link over.
    const needsLink = agent.passwordHash === null && agent.disabledAt === null;
    if (!needsLink) return { agent, mailed: false, link: null };
    return { agent, ...(await this.#sendInvitation(by, agent, invitation.locale)) };
  }

  async changeRole(by: By, agentId: string, role: Role): Promise<Agent> {
    const { store } = this.#dependencies;
    const before = await this.find(by.siteId, agentId);
    await requireMayManage(store.sites, by.subject, before);
    const was = roleOn(before, by.siteId);
    if (was === role) return before;
    await this.#change(agentId, { type: 'role', siteId: by.siteId, role });
    await this.#record(by, agentId, { role: was }, { role });
    return this.#told(agentId);
  }

  async remove(by: By, agentId: string): Promise<void> {
    const { store } = this.#dependencies;
    const before = await this.find(by.siteId, agentId);
    await requireMayManage(store.sites, by.subject, before);
    await this.#change(agentId, { type: 'removed', siteId: by.siteId });
    await this.#record(by, agentId, { role: roleOn(before, by.siteId) }, { removed: true });
    await this.#told(agentId);
  }

  async setDisabled(by: By, agentId: string, isDisabled: boolean): Promise<Agent> {
    const { authenticator, clock } = this.#dependencies;
    const before = await this.#account(by, agentId);
    if ((before.disabledAt !== null) === isDisabled) return before;
    await this.#change(agentId, { type: 'disabled', at: isDisabled ? clock.now() : null });
    if (isDisabled) {
      await this.#dependencies.store.signInLinks.endAllOf(agentId);
      await authenticator.endAllOf(agentId);
    }
    await this.#record(by, agentId, { disabled: !isDisabled }, { disabled: isDisabled });
    return this.#told(agentId);
  }

  /** They are signed out and choose a new password by a link. */
  async reset(
    by: By,
    agentId: string,
    locale: MailLocale,
  ): Promise<{ mailed: boolean; link: string | null }> {
    const { authenticator, clock, postOffice, publicUrl, store } = this.#dependencies;
    const agent = await this.#account(by, agentId);
    if (agent.disabledAt !== null) {
      throw new DeskbellError('forbidden', 'unable to reset: the account is disabled; enable it first');
    }
    await store.agents.setPasswordHash(agentId, null);
    await store.signInLinks.endAllOf(agentId);
    await authenticator.endAllOf(agentId);
    await this.#record(by, agentId, undefined, { passwordReset: true });
    if (postOffice.sends) {
      const { email } = agent;
      await postOffice.send({ to: email, locale, kind: 'passwordReset', data: { email } });
      return { mailed: true, link: null };
    }
    const link = await createSignInLink(
      { store, clock },
      { agentId, publicUrl, lifetimeMs: RESET_MS, purpose: 'reset' },
    );
    return { mailed: false, link };
  }

  async removeSecondFactor(by: By, agentId: string): Promise<void> {
    const { authenticator, secondFactors } = this.#dependencies;
    const agent = await this.#account(by, agentId);
    if (agent.secondFactorAt === null) return;
    await secondFactors.remove(agentId);
    await authenticator.endAllOf(agentId);
    await this.#record(by, agentId, { secondFactor: true }, { secondFactor: false });
    await this.#told(agentId);
  }

  async endSessions(by: By, agentId: string): Promise<void> {
    await this.#account(by, agentId);
    await this.#dependencies.authenticator.endAllOf(agentId);
    await this.#record(by, agentId, undefined, { sessionsEnded: true });
  }

  /** A member whose whole account the subject may change. */
  async #account(by: By, agentId: string): Promise<Agent> {
    const agent = await this.find(by.siteId, agentId);
    await requireOwnsAccount(this.#dependencies.store.sites, by.subject, agent);
    return agent;
  }

  async #change(agentId: string, change: Parameters<Store['agents']['change']>[1]): Promise<void> {
    const outcome = await this.#dependencies.store.agents.change(agentId, change);
    if (outcome === 'changed') return;
    throw new DeskbellError(
      'conflict',
      'unable to change this person: nobody would own the installation any more; make somebody else an admin of every site first',
      { retryable: false },
    );
  }

  async #sendInvitation(
    { name, siteId }: By,
    { id: agentId, email }: Agent,
    locale: MailLocale,
  ): Promise<{ mailed: boolean; link: string | null }> {
    const { clock, postOffice, publicUrl, store } = this.#dependencies;
    if (postOffice.sends) {
      await postOffice.send({ to: email, locale, kind: 'invitation', data: { agentId, siteId, by: name } });
      return { mailed: true, link: null };
    }
    const link = await createSignInLink({ store, clock }, { agentId, publicUrl, lifetimeMs: INVITATION_MS });
    return { mailed: false, link };
  }

  #record(by: By, agentId: string, before: unknown, after: unknown): Promise<void> {
    const { subject, siteId, address } = by;
    return this.#dependencies.audit.record({
      subject,
      action: 'people:write',
      target: { siteId, thing: `agent:${agentId}` },
      before,
      after,
      address,
    });
  }

  /** Makes a change felt at once: in what sessions remember, and at the desk. */
  async #told(agentId: string): Promise<Agent> {
    const { authenticator, changed, store } = this.#dependencies;
    const agent = await store.agents.find(agentId);
    if (!agent) throw notFound();
    authenticator.refresh(agent);
    await changed(agentId);
    return agent;
  }
}

/** The role of somebody on a site. */
export function roleOn({ memberships }: Agent, siteId: string): Role | undefined {
  return memberships.find((membership) => membership.siteId === siteId)?.role;
}
