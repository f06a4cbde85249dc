import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { listWords, skillWords } from '../event/skill-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { writtenWords } from './written-duration.ts';

type Rule = SiteConfiguration['rules'][number];

/** Where a new conversation goes; the first line that fits counts. */
export function rulesView({ rules, queues, defaultQueue }: SiteConfiguration): TemplateResult {
  const nameOf = (id: string): string => queues[id]?.name ?? id;
  return html`<ol class="rungs rules panel" role="list">
    ${rules.map(
      (rule) =>
        html`<li>
          <b>${whenWords(rule.when)}</b>
          <span>${thenWords(rule, nameOf)}</span>
        </li>`,
    )}
    <li>
      <b>${consoleText.ruleElse()}</b>
      <span>${consoleText.ruleTo(nameOf(defaultQueue))}</span>
    </li>
  </ol>`;
}

/** The levels above the first. */
export function tiersView({ tiers, queues }: SiteConfiguration): TemplateResult {
  return html`<ol class="rungs panel" role="list">
    ${tiers.map(
      ({ name, queue, firstResponse }, index) =>
        html`<li>
          <b>${consoleText.tierNumber(String(index + 2))}: ${name}</b>
          <span>${consoleText.ruleTo(queues[queue]?.name ?? queue)}</span>
          ${
            firstResponse === undefined
              ? ''
              : html`<span class="small quiet"
                  >${consoleText.clockFirstResponse()} ${writtenWords(firstResponse)}</span
                >`
          }
        </li>`,
    )}
  </ol>`;
}

/** A rule in a line: `words: invoice, to Second line`. */
export function ruleTitle(rule: Rule, { queues }: SiteConfiguration): string {
  const then = thenWords(rule, (id) => queues[id]?.name ?? id);
  return [whenWords(rule.when), then].filter((part) => part !== '').join(' → ');
}

function whenWords({ languages, pageContains, words, vip, contactsAtLeast }: Rule['when']): string {
  const t = consoleText;
  return listWords([
    ...(languages ? [t.whenLanguages(listWords(languages.map((tag) => skillWords(`language:${tag}`))))] : []),
    ...(pageContains ? [t.rulePages(listWords(pageContains))] : []),
    ...(words ? [t.ruleWords(listWords(words))] : []),
    ...(vip === undefined ? [] : [vip ? t.whenVip() : t.whenNotVip()]),
    ...(contactsAtLeast === undefined ? [] : [t.ruleContacts(String(contactsAtLeast))]),
  ]);
}

function thenWords({ queue, priority, requires }: Rule, nameOf: (id: string) => string): string {
  const t = consoleText;
  return listWords([
    ...(queue === undefined ? [] : [t.ruleTo(nameOf(queue))]),
    ...(priority === undefined ? [] : [t.rulePriority(String(priority))]),
    ...(requires ?? []).map(({ skill, level }) => t.needsAlways(`${skill} ≥ ${level}`)),
  ]);
}
