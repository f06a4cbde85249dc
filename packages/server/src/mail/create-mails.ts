import type { Clock, Deadline, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Desk } from '../desk/desk.ts';
import type { Plans } from '../desk/plans.ts';
import { AlertMails } from './alert-mails.ts';
import { AnswerMails } from './answer-mails.ts';
import { Digests } from './digests.ts';
import type { PostOffice } from './post-office.ts';

export interface MailsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly desk: Desk;
  readonly plans: Plans;
  readonly postOffice: PostOffice;
}

/** Mails that nobody asks for at the time: answers to visitors who left, figures, alerts. */
export interface Mails {
  /** Does what is due, if it is a matter of mails; else `undefined`. */
  deliver(deadline: Deadline): Promise<void> | undefined;
  configurationChanged(siteId: string): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

export function createMails(options: MailsOptions): Mails {
  const { desk, postOffice } = options;
  const wake = (): void => void desk.keepDeadlines();
  const answers = new AnswerMails(options);
  const alerts = new AlertMails(options);
  const digests = new Digests({ ...options, metrics: desk.metrics, wake });
  const arming = new Set<Promise<void>>();
  postOffice.onMail(wake);
  const stopAlerts = desk.facts.subscribe((fact) => {
    if (fact.type === 'alertRaised') alerts.raised(fact.alert);
  });
  return {
    deliver: (deadline) => {
      if (deadline.kind === 'mail') return postOffice.deliver(deadline);
      if (deadline.kind === 'answerMail') return answers.due(deadline);
      return deadline.kind === 'digest' ? digests.due(deadline) : undefined;
    },
    configurationChanged: (siteId) => {
      const armed = digests.arm(siteId).finally(() => arming.delete(armed));
      arming.add(armed);
    },
    open: () => digests.open(),
    close: async () => {
      stopAlerts();
      await alerts.settle();
      await Promise.all(arming);
    },
  };
}
