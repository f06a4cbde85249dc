import { html, type TemplateResult } from 'lit';
import { actionWords } from '../event/action-words.ts';
import { eventWords } from '../event/escalation-words.ts';
import { listWords } from '../event/skill-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import { conditionWords } from './condition-words.ts';
import { type Ladder, ladders, type Policy, type Rung, type Step, type StepState } from './ladder-rungs.ts';
import { writtenWords } from './written-duration.ts';

/** A policy as ladders in the order of time, and what starts at once. */
export function policyView(id: string, policy: Policy): TemplateResult {
  return html`<section class="panel" aria-label=${policy.name ?? id}>
    <h3 dir="auto">${policy.name ?? id}</h3>
    ${policyDrawing(policy)}
    ${
      policy.triggers.length === 0
        ? ''
        : html`<h4>${consoleText.ladderTriggers()}</h4>
            <ul class="triggers" role="list">
              ${policy.triggers.map(
                ({ on, when, do: actions }) =>
                  html`<li>
                    <b>${triggerWords(on)}</b>
                    <span>${listWords(actions.map(actionWords))}</span>
                    ${conditions(conditionWords(when))}
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

/** The steps on their ladders, by time. */
export function policyDrawing(policy: Policy): TemplateResult {
  return html`${ladders(policy).map((ladder) => ladderView(ladder))}`;
}

/** A step in a line: `after 2 min: alert supervisors`. */
export function stepWords({ in: state, after, do: actions }: Step): string {
  return `${stateWords(state)}, ${consoleText.ladderAfter(writtenWords(after))}: ${listWords(actions.map(actionWords))}`;
}

function ladderView({ state, rungs }: Ladder): TemplateResult {
  return html`<h4>${stateWords(state)}</h4>
    <div class="line" aria-hidden="true">
      ${rungs.map(({ at }) => html`<i .style=${`inset-inline-start: ${(at * 100).toFixed(1)}%`}></i>`)}
    </div>
    <ol class="rungs" role="list">
      ${rungs.map((rung) => rungView(rung))}
    </ol>`;
}

function rungView({ step }: Rung): TemplateResult {
  const clock = step.clock === 'always' ? consoleText.ladderAlways() : consoleText.ladderHours();
  return html`<li>
    <b class="numbers">${consoleText.ladderAfter(writtenWords(step.after))}</b>
    <span>${listWords(step.do.map(actionWords))}</span>
    ${conditions([clock, ...conditionWords(step.when)])}
  </li>`;
}

function conditions(words: readonly string[]): TemplateResult | '' {
  return words.length === 0 ? '' : html`<span class="small quiet">${words.join(' · ')}</span>`;
}

function triggerWords(on: Policy['triggers'][number]['on']): string {
  const event = eventWords(on.event);
  const match = matchOf(on);
  return match === '' ? event : consoleText.eventMatch(event, match);
}

function matchOf(on: Policy['triggers'][number]['on']): string {
  switch (on.event) {
    case 'message':
      return listWords([...on.words, ...on.labels]);
    case 'attribute':
      return on.value === undefined ? on.name : `${on.name}: ${on.value}`;
    case 'repeatedContact':
      return `${on.times} · ${writtenWords(on.within)}`;
    case 'feedback':
      return on.kind === 'complaint' ? consoleText.eventComplaint() : consoleText.eventCompliment();
    case 'lowScore':
      return `≤ ${on.atMost}`;
    case 'personRequested':
    case 'agentEscalated':
      return '';
    default:
      return assertNever(on);
  }
}

function stateWords(state: StepState): string {
  switch (state) {
    case 'waiting':
      return consoleText.ladderWaiting();
    case 'unanswered':
      return consoleText.ladderUnanswered();
    case 'unresolved':
      return consoleText.ladderUnresolved();
    default:
      return assertNever(state);
  }
}
