import type { SiteConfiguration } from '@deskbell/protocol';
import { isTimeZone } from '../../hours/time-zone.ts';
import { emailOf } from '../compile-people.ts';
import type { Keys, Report } from './problems.ts';

/** Mails to nobody, or at a time of nowhere. */
export function checkMail(
  { mail: { alerts, digest } }: SiteConfiguration,
  agentEmails: ReadonlySet<string>,
  report: Report,
): void {
  const known = new Set([...agentEmails].map(emailOf));
  const mustBeKnown = (emails: readonly string[], keys: Keys): void =>
    emails.forEach((email, index) => {
      if (known.has(emailOf(email))) return;
      report(
        [...keys, index],
        `nobody on this site has the e-mail address "${email}"; correct it, or add the person first with "deskbell user add"`,
      );
    });
  mustBeKnown(alerts?.to ?? [], ['mail', 'alerts', 'to']);
  mustBeKnown(digest?.to ?? [], ['mail', 'digest', 'to']);
  if (digest && !isTimeZone(digest.timeZone)) {
    const { timeZone } = digest;
    report(
      ['mail', 'digest', 'timeZone'],
      `there is no time zone "${timeZone}"; write it like "Europe/Warsaw"`,
    );
  }
}
