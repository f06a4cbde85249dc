import { currentLocale } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { dayPageText } from '../localization/text/day-page-text.ts';
import { numberWords } from '../reports/figure-words.ts';
import { routeHref } from '../routing/route.ts';
import type { Day } from './day-numbers.ts';

type Kudos = Day['kudos'][number];

const MOST_OF = { csat: 5, nps: 10, ces: 7 } as const;

/** What people have said, in their own words. */
export function kudosList(kudos: Day['kudos'], siteId: string): TemplateResult {
  if (kudos.length === 0) return html`<p class="quiet">${dayPageText.dayKudosNone()}</p>`;
  return html`<p class="small quiet">${dayPageText.dayKudosIntro()}</p>
    <ul class="kudos">
      ${kudos.map((one) => renderOne(one, siteId))}
    </ul>`;
}

function renderOne({ at, contact, conversationId, score, text }: Kudos, siteId: string): TemplateResult {
  const name = contact ?? dayPageText.daySomebody();
  const day = new Intl.DateTimeFormat(currentLocale().tag, { day: 'numeric', month: 'short' }).format(at);
  const href = routeHref({ screen: 'inbox', siteId, view: 'all', conversationId });
  return html`<li>
    ${icon('heart')}
    <figure>
      <blockquote dir="auto">${text}</blockquote>
      <figcaption class="small quiet">
        <a href=${href} aria-label=${dayPageText.dayKudosOpen(name)}><bdi>${name}</bdi></a
        >,
        ${day}${
          score === null || score.kind === 'solved'
            ? nothing
            : html` · ${dayPageText.dayKudosScore(numberWords(score.score), numberWords(MOST_OF[score.kind]))}`
        }
      </figcaption>
    </figure>
  </li>`;
}
