import type { MailConfiguration } from '@deskbell/protocol';
import { emailOf } from './compile-people.ts';
import { optionalMs } from './optional-ms.ts';
import type { MailPlan } from './site-plan.ts';

export function compileMail({ alerts, answers, digest, locale }: MailConfiguration): MailPlan {
  return {
    locale,
    answersAfterMs: optionalMs(answers?.after),
    digest: digest
      ? { at: digest.at, timeZone: digest.timeZone, to: digest.to ? new Set(digest.to.map(emailOf)) : null }
      : null,
    alerts: alerts ? { kinds: new Set(alerts.kinds), to: new Set(alerts.to.map(emailOf)) } : null,
  };
}
