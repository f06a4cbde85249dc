import type { ContactOutcomes } from '@deskbell/sdk/admin';
import type { WrapUp } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { contactText } from '../localization/text/contact-text.ts';

type Score = ContactOutcomes['matters'][number]['scores'][number];

const OUTCOMES = {
  solved: consoleText.outcomeSolved,
  notSolved: consoleText.outcomeNotSolved,
  handedOver: consoleText.outcomeHandedOver,
  spam: consoleText.outcomeSpam,
} as const;
const BEST = { csat: '5', nps: '10', ces: '7' } as const;

export function outcomeWord(outcome: WrapUp['outcome']): string {
  return OUTCOMES[outcome]();
}

/** What they thought of one matter. */
export function scoreWords({ kind, score }: Score): string {
  if (kind === 'solved') return score > 0 ? consoleText.solvedYes() : consoleText.solvedNo();
  return kind === null
    ? consoleText.scoreGiven(String(score))
    : contactText.contactScoreOf(String(score), BEST[kind]);
}

/** What they have thought of all of them; nothing where nobody has asked or answered. */
export function lifetimeScores({
  ces,
  csat,
  nps,
}: ContactOutcomes['lifetime']): TemplateResult | typeof nothing {
  if (!csat && !nps && !ces) return nothing;
  const line = (
    label: string,
    score: NonNullable<typeof csat> | null,
    words: (value: string) => string,
  ): TemplateResult | typeof nothing =>
    score === null
      ? nothing
      : html`<li class="row">
          ${icon('star')}<span>${label}</span>
          <b class="numbers">${words(String(score.value))}</b>
          <span class="small quiet">${contactText.contactAnswers(String(score.count))}</span>
        </li>`;
  return html`<ul class="rows scores" aria-label=${contactText.contactLifetime()}>
    ${line(contactText.contactCsat(), csat, (value) => contactText.contactScoreOf(value, BEST.csat))}
    ${line(contactText.contactNps(), nps, (value) => value)}
    ${line(contactText.contactCes(), ces, (value) => contactText.contactScoreOf(value, BEST.ces))}
  </ul>`;
}
