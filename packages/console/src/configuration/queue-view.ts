import { durationMs, type SiteConfiguration } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { clockWords } from '../event/clock-words.ts';
import { listWords } from '../event/skill-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import { writtenWords } from './written-duration.ts';

type Queue = SiteConfiguration['queues'][string];

/** A queue as people would describe it. */
export function queueView(id: string, queue: Queue, configuration: SiteConfiguration): TemplateResult {
  const t = consoleText;
  const needs = needsWords(queue, configuration);
  const pace = paceWords(queue.pace);
  return html`<section class="panel queue" aria-label=${queue.name ?? id}>
    <h3 dir="auto">
      ${queue.name ?? id}
      ${configuration.defaultQueue === id ? html`<span class="tag">${t.isDefault()}</span>` : ''}
    </h3>
    <dl>
      ${row(t.queueTeams(), teamsWords(queue, configuration))}
      ${row(t.queueStrategy(), strategyWords(queue.strategy))} ${row(t.queueOffers(), offerWords(queue))}
      ${row(t.queueLanguage(), languageWords(queue.language))}
      ${needs === '' ? '' : row(t.queueNeeds(), needs)}
      ${row(t.queuePromise(), promiseWords(queue, configuration))}
      ${row(t.queueHours(), queue.calendar ?? configuration.calendar ?? t.always())}
      ${row(t.queuePolicy(), policyWords(queue, configuration))}
      ${pace === '' ? '' : row(t.queuePace(), pace)}
    </dl>
  </section>`;
}

function row(label: string, value: string): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function teamsWords({ teams }: Queue, configuration: SiteConfiguration): string {
  return teams === undefined
    ? consoleText.everybody()
    : listWords(teams.map((team) => configuration.teams[team]?.name ?? team));
}

function strategyWords(strategy: Queue['strategy']): string {
  switch (strategy) {
    case 'longest-idle':
      return consoleText.strategyLongestIdle();
    case 'least-loaded':
      return consoleText.strategyLeastLoaded();
    case 'round-robin':
      return consoleText.strategyRoundRobin();
    case 'most-skilled':
      return consoleText.strategyMostSkilled();
    default:
      return assertNever(strategy);
  }
}

function offerWords({ mode, offerTimeout, firstReplyLimit }: Queue): string {
  const limit = writtenWords(firstReplyLimit);
  return mode === 'assign'
    ? consoleText.assignsAtOnce(limit)
    : consoleText.offersLast(writtenWords(offerTimeout), limit);
}

function languageWords({ need, relaxAfter }: Queue['language']): string {
  switch (need) {
    case 'preferred':
      return consoleText.languagePreferred(writtenWords(relaxAfter));
    case 'required':
      return consoleText.languageRequired();
    case 'ignored':
      return consoleText.languageIgnored();
    default:
      return assertNever(need);
  }
}

function needsWords({ requires, prefers }: Queue, { skills }: SiteConfiguration): string {
  const named = (skill: string, level: number): string => `${skills[skill]?.name ?? skill} ≥ ${level}`;
  return listWords([
    ...requires.map(({ skill, level }) => consoleText.needsAlways(named(skill, level))),
    ...prefers.map(({ skill, level, relaxAfter }) =>
      consoleText.needsFor(named(skill, level), writtenWords(relaxAfter)),
    ),
  ]);
}

/** A queue in a line. */
export function queueSummary(value: unknown, configuration: SiteConfiguration): string {
  // A queue of the draft has the form of one.
  const queue = value as Queue;
  return [teamsWords(queue, configuration), offerWords(queue), promiseWords(queue, configuration)].join(
    ' · ',
  );
}

function promiseWords(queue: Queue, configuration: SiteConfiguration): string {
  const id = queue.sla ?? configuration.sla;
  return slaWords(id === undefined ? undefined : configuration.slas[id]);
}

/** What is promised: `first response 2 min, next response 10 min`. */
export function slaWords(sla: SiteConfiguration['slas'][string] | undefined): string {
  const clocks = (['firstResponse', 'nextResponse', 'resolution'] as const).flatMap((clock) => {
    const promised = sla?.[clock];
    return promised === undefined ? [] : [`${clockWords(clock)} ${writtenWords(promised)}`];
  });
  return clocks.length === 0 ? consoleText.noPromise() : listWords(clocks);
}

function policyWords(queue: Queue, { policies, policy }: SiteConfiguration): string {
  const id = queue.policy ?? policy;
  return id === undefined ? consoleText.noPolicy() : (policies[id]?.name ?? id);
}

function paceWords({ breathing, wrapUp, breakAfter, dailyCeiling }: Queue['pace']): string {
  return listWords([
    ...(durationMs(breathing) > 0 ? [consoleText.paceBreathing(writtenWords(breathing))] : []),
    ...(durationMs(wrapUp) > 0 ? [consoleText.paceWrapUp(writtenWords(wrapUp))] : []),
    ...(breakAfter === undefined ? [] : [consoleText.paceBreak(writtenWords(breakAfter))]),
    ...(dailyCeiling === undefined ? [] : [consoleText.paceDaily(String(dailyCeiling))]),
  ]);
}
