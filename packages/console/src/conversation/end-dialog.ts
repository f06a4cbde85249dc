import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';

/** Asks before a conversation ends, and names the gentler way. */
export function endDialog(
  open: boolean,
  name: string,
  onEnd: () => void,
  onClose: () => void,
): TemplateResult {
  const closed = (event: Event): void => {
    if (event.target === event.currentTarget) onClose();
  };
  return html`<wa-dialog label=${consoleText.endTitle()} .open=${open} @wa-after-hide=${closed}>
    <p>${consoleText.endIntro(name)}</p>
    <wa-button slot="footer" appearance="plain" ?autofocus=${open} data-dialog="close"
      >${consoleText.cancel()}</wa-button
    >
    <wa-button slot="footer" variant="danger" @click=${onEnd}>${consoleText.endConfirm()}</wa-button>
  </wa-dialog>`;
}
