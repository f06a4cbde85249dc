import { type TemplateResult, html, nothing } from 'lit';
import { widgetText } from '../localization/widget-text.ts';

/** The button that opens the chat, with the count of what waits to be read: to be seen, and to be heard. */
export function renderLauncher(
  open: boolean,
  unread: number,
  face: unknown,
  toggle: () => void,
): TemplateResult {
  const news = unread > 0 && !open ? widgetText.unread(unread) : '';
  const name = widgetText.launcher();
  const label = open ? widgetText.close() : news ? widgetText.launcherUnread(name, news) : name;
  const shown = news ? face : null;
  return html`<button
      type="button"
      class="launcher ${open ? 'drawn' : shown ? '' : 'bell'} ${news ? 'unread' : ''}"
      part="launcher"
      aria-expanded=${open}
      aria-label=${label}
      title=${label}
      @click=${toggle}
    >
      ${shown}
      ${news ? html`<span class="badge" part="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : nothing}
    </button>
    <span class="visually-hidden" role="status">${news}</span>`;
}
