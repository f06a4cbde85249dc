import { type TemplateResult, html, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { initials } from './initials.ts';
import { hereNow, usualAnswer } from './people-words.ts';
import { renderPortrait } from './render-portrait.ts';

/** So many faces stand beside the names. */
const FACES = 3;

/** Who is here now, and how long it usually takes until somebody answers; nothing where the desk tells neither. */
export function renderPeople(
  { desk, connection }: ChatFacts,
  says: 'all' | 'who',
  relay: string | null,
): TemplateResult | typeof nothing {
  // What was known before the connection was lost is not repeated as if it still held.
  if (!desk?.available || connection.status !== 'online') return nothing;
  const who = hereNow(desk);
  const lines = [who, says === 'all' ? usualAnswer(desk) : null].filter((line) => line !== null);
  if (lines.length === 0) return nothing;
  const faces = (desk.people ?? []).filter(({ name }) => initials(name));
  return html`<div class="people">
    ${
      faces.length > 0
        ? html`<span class="faces" aria-hidden="true"
            >${faces
              .slice(0, FACES)
              .map(
                (person) =>
                  html`<span class="face">${initials(person.name)}${renderPortrait(person, relay)}</span>`,
              )}</span
          >`
        : nothing
    }
    <p>${lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))}</p>
  </div>`;
}
