import type { Clock, Store } from '@deskbell/core';
import type { Alert } from '@deskbell/protocol';
import type { Logger } from 'pino';
import type { Plans } from '../desk/plans.ts';
import { describeError } from '../log/describe-error.ts';
import { membersOf } from './members-of.ts';
import type { PostOffice } from './post-office.ts';

const HOUR_MS = 60 * 60_000;
/** Mails in an hour to one person of one site: who gets more reads none. */
const ALERTS_PER_HOUR = 20;

interface Dependencies {
  readonly store: Pick<Store, 'agents'>;
  readonly plans: Plans;
  readonly postOffice: PostOffice;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Tells supervisors by mail, too, what the site wants them to know at once. */
export class AlertMails {
  readonly #dependencies: Dependencies;
  readonly #underWay = new Set<Promise<void>>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns at once. Every node may be told of the same alert: one mail is sent. */
  raised(alert: Alert): void {
    const { alerts } = this.#dependencies.plans.planOf(alert.siteId).mail;
    if (!alerts?.kinds.has(alert.kind) || !this.#dependencies.postOffice.sends) return;
    const sending = this.#send(alert).finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  /** Resolves when everything is handed in. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #send({ at, conversationId, kind, siteId }: Alert): Promise<void> {
    const { clock, log, plans, postOffice, store } = this.#dependencies;
    const { alerts, locale } = plans.planOf(siteId).mail;
    try {
      const roles = ['agent', 'supervisor', 'admin'];
      const people = membersOf(await store.agents.list(), siteId, { roles, to: alerts?.to ?? new Set() });
      for (const { email, id } of people) {
        await postOffice.handIn(
          { to: email, locale, kind: 'alert', data: { siteId, kind, at } },
          {
            key: `alert:${siteId}:${conversationId ?? ''}:${kind}:${String(at)}:${id}`,
            counts: [
              {
                scope: `alert:${siteId}:${id}`,
                most: ALERTS_PER_HOUR,
                since: clock.now() - HOUR_MS,
              },
            ],
          },
        );
      }
    } catch (error) {
      log.error({ siteId, kind, err: describeError(error) }, 'an alert could not be mailed');
    }
  }
}
