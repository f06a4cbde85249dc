import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';
import type { Heading } from './chat-facts.ts';
import { bellIcon, closeIcon, moreIcon } from './icons.ts';

export interface HeaderContext {
  readonly heading: Heading;
  readonly menuOpen: boolean;
  readonly muted: boolean;
  readonly canEnd: boolean;
  toggleMenu(): void;
  toggleSound(): void;
  askEnd(): void;
  close(): void;
}

/** Who is there, what can be done besides writing, and the way out. */
export function renderHeader({ heading, menuOpen, muted, canEnd, ...act }: HeaderContext): TemplateResult {
  return html`<header part="header" role="none">
    <span class="mark" aria-hidden="true">
      ${bellIcon}${heading.here === null ? nothing : html`<i class=${heading.here ? 'here' : 'away'}></i>`}
    </span>
    <div class="who">
      <h2 id="title" dir="auto">${heading.title}</h2>
      <p role="status">${heading.line}</p>
    </div>
    <button
      type="button"
      class="icon more"
      aria-label=${widgetText.more()}
      title=${widgetText.more()}
      aria-expanded=${menuOpen}
      @click=${act.toggleMenu}
    >
      ${moreIcon}
    </button>
    <button
      type="button"
      class="icon"
      aria-label=${widgetText.close()}
      title=${widgetText.close()}
      @click=${act.close}
    >
      ${closeIcon}
    </button>
    <div class="menu" ?hidden=${!menuOpen}>
      <label>
        ${widgetText.sound()}
        <input type="checkbox" .checked=${!muted} @change=${act.toggleSound} />
      </label>
      ${canEnd ? html`<button type="button" @click=${act.askEnd}>${widgetText.end()}</button>` : nothing}
    </div>
  </header>`;
}
