import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';
import type { Heading } from './chat-facts.ts';
import { backIcon, bellIcon, closeIcon, moreIcon } from './icons.ts';

export interface HeaderContext {
  readonly heading: Heading;
  readonly menuOpen: boolean;
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
            class="icon back"
            aria-label=${widgetText.back()}
            title=${widgetText.back()}
            @click=${act.back}
          >
            ${backIcon}
          </button>`
        : nothing
    }
    <span class="mark" aria-hidden="true">
      ${bellIcon}${heading.here === null ? nothing : html`<i class=${heading.here ? 'here' : 'away'}></i>`}
    </span>
    <div class="who">
      <h2 id="title"><bdi>${heading.title}</bdi></h2>
      <p role="status" aria-live=${quiet ? 'off' : 'polite'}>${heading.line}</p>
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
    ${menu.length ? html`<div class="menu">${menu}</div>` : nothing}
  </header>`;
}
