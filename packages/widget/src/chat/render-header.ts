import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';
import type { Heading } from './chat-facts.ts';

export interface HeaderContext {
  readonly heading: Heading;
  readonly menuOpen: boolean;
  /** In place of the bell. */
  readonly face: unknown;
  /** What the menu holds, once it is loaded. */
  readonly menu: readonly unknown[];
  /** Where there is a way back to the conversation. */
  readonly back: (() => void) | null;
  /** The line changes often, and is read out by somebody else. */
  readonly quiet: boolean;
  toggleMenu(): void;
  close(): void;
}

/** Who is there, what can be done besides writing, and the way out. */
export function renderHeader({ heading, menuOpen, menu, quiet, ...act }: HeaderContext): TemplateResult {
  return html`<header part="header" role="none">
    ${
      act.back
        ? html`<button
            type="button"
            class="icon drawn back"
            aria-label=${widgetText.back()}
            title=${widgetText.back()}
            @click=${act.back}
          ></button>`
        : nothing
    }
    <span
      class="mark ${act.face ? '' : 'bell'} ${heading.here === null ? '' : heading.here ? 'here' : 'away'}"
      aria-hidden="true"
    >
      ${act.face}
    </span>
    <div class="who">
      <h2 id="title"><bdi>${heading.title}</bdi></h2>
      <p role="status" aria-live=${quiet ? 'off' : 'polite'}>${heading.line}</p>
    </div>
    <button
      type="button"
      class="icon drawn more"
      aria-label=${widgetText.more()}
      title=${widgetText.more()}
      aria-expanded=${menuOpen}
      @click=${act.toggleMenu}
    ></button>
    <button
      type="button"
      class="icon drawn hide"
      aria-label=${widgetText.close()}
      title=${widgetText.close()}
      @click=${act.close}
    ></button>
    ${menu.length ? html`<div class="menu">${menu}</div>` : nothing}
  </header>`;
}
