import type { AgentConversation, AgentConversationHandle } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';

export type LaterDialog = 'resolve' | 'wrapUp' | 'followUp' | 'tags';

/** The dialogs of handling that are not needed at once: loaded when the first of them is asked for. */
export class DeskbellLaterDialogs extends ConsoleElement {
  static override properties = {
    workplace: { attribute: false },
    handle: { attribute: false },
    conversation: { attribute: false },
    loaded: { state: true },
  };

  declare workplace: Workplace;
  declare handle: AgentConversationHandle;
  declare conversation: AgentConversation;
  declare private loaded: boolean;

  constructor() {
    super();
    this.loaded = false;
  }

  /** Fails when the file could not be fetched. */
  async show(dialog: LaterDialog): Promise<void> {
    await import('./define-handling.ts');
    this.loaded = true;
    await this.updateComplete;
    const { renderRoot } = this;
    switch (dialog) {
      case 'resolve':
        return renderRoot.querySelector('deskbell-wrap-up-dialog')?.show();
      case 'wrapUp':
        return renderRoot.querySelector('deskbell-wrap-up-dialog')?.show(false);
      case 'followUp':
        return renderRoot.querySelector('deskbell-follow-up-dialog')?.show();
      case 'tags':
        return renderRoot.querySelector('deskbell-tags-dialog')?.show();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.loaded) return nothing;
    const { conversation, handle, workplace } = this;
    return html`<deskbell-wrap-up-dialog
        .workplace=${workplace}
        .handle=${handle}
        .siteId=${conversation.siteId}
      ></deskbell-wrap-up-dialog>
      <deskbell-follow-up-dialog .handle=${handle} .ticker=${workplace.ticker}></deskbell-follow-up-dialog>
      <deskbell-tags-dialog .workplace=${workplace} .conversation=${conversation}></deskbell-tags-dialog>`;
  }
}
