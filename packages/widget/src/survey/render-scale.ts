import { type TemplateResult, html, nothing } from 'lit';
import { face } from './faces.ts';
import { scales } from './scales.ts';
import type { SurveyKind } from './survey-answers.ts';

export interface ScaleContext {
  readonly picked: number | null;
  readonly labelledBy: string;
  readonly busy: boolean;
  pick(score: number): void;
}

/**
 * The scores to choose from. One tap sends; so the arrow keys only lead through them, and Space or Enter chooses: nobody is to send what
 * they came past.
 */
export function renderScale(
  kind: SurveyKind,
  { picked, labelledBy, busy, pick }: ScaleContext,
): TemplateResult {
  const { ends, say, scores } = scales[kind];
  const reached = picked ?? scores[0];
  return html`<div
      class="scale ${kind}"
      role="radiogroup"
      aria-labelledby=${labelledBy}
      aria-busy=${busy}
      @keydown=${lead}
    >
      ${scores.map(
        (score) =>
          html`<button
            type="button"
            role="radio"
            class="score"
            aria-checked=${picked === score}
            aria-label=${say(score)}
            title=${kind === 'csat' ? say(score) : nothing}
            tabindex=${score === reached ? 0 : -1}
            @click=${() => pick(score)}
          >
            ${kind === 'csat' ? face(score) : kind === 'solved' ? say(score) : score}
          </button>`,
      )}
    </div>
    ${
      ends
        ? html`<p class="ends" aria-hidden="true"><span>${ends[0]()}</span><span>${ends[1]()}</span></p>`
        : nothing
    }`;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

function lead(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const scores = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
  const at = scores.indexOf(event.target as HTMLElement);
  const step = steps[event.key];
  if (step === undefined || at === -1) return;
  event.preventDefault();
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const turned = sideways && getComputedStyle(group).direction === 'rtl' ? -step : step;
  scores.at((at + turned + scores.length) % scores.length)?.focus();
}
