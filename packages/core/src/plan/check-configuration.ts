import type { SiteConfiguration } from '@deskbell/protocol';
import { checkCalendars } from './checks/check-calendars.ts';
import { checkCycles } from './checks/check-cycles.ts';
import { checkLanguages } from './checks/check-languages.ts';
import { checkMail } from './checks/check-mail.ts';
import { checkPeople } from './checks/check-people.ts';
import { checkPolicies } from './checks/check-policies.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkSurveys } from './checks/check-surveys.ts';
import { checkTimes } from './checks/check-times.ts';
import { checkWidget } from './checks/check-widget.ts';
import { formatPath, type ConfigurationProblem, type Report } from './checks/problems.ts';

/** What a configuration is held against besides itself. */
export interface KnownPeople {
  /** Of everybody who answers for the site. */
  readonly agentEmails: ReadonlySet<string>;
  /** Published flows of the site, by their keys; left out: nobody knows, and none is refused. */
  readonly flows?: ReadonlySet<string> | undefined;
}

/**
 * Everything that is wrong with a configuration and that its schema cannot know: names that lead nowhere, queues that nobody
 * serves, calendars that never open, steps that go round. None: it may be saved.
 */
export function checkConfiguration(
  configuration: SiteConfiguration,
  known: KnownPeople,
): readonly ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  const report: Report = (keys, message) => problems.push({ path: formatPath(keys), keys, message });
  checkReferences(configuration, report);
  checkPeople(configuration, known.agentEmails, report);
  checkMail(configuration, known.agentEmails, report);
  checkCalendars(configuration, report);
  checkPolicies(configuration, report);
  checkSurveys(configuration, report);
  checkTimes(configuration, report);
  checkLanguages(configuration, report);
  checkCycles(configuration, report);
  checkWidget(configuration, known.flows, report);
  return problems;
}
