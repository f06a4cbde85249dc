import type { AgentConversation } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import { DialogElement } from './dialog-element.ts';

/** The tags of a conversation; each change counts at once. */
export class DeskbellTagsDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    conversation: { attribute: false },
  };

  declare workplace: Workplace;
  declare conversation: AgentConversation;

  protected override render(): TemplateResult {
    const { id, siteId } = this.conversation;
    return this.renderDialog(
      contactText.contactTagsOfConversation(),
      html`<deskbell-tags
        .workplace=${this.workplace}
        .bearer=${{ kind: 'conversation', siteId, id }}
      ></deskbell-tags>`,
      wrapUpText.wrapUpDone(),
      { onDo: () => (this.open = false) },
    );
  }
}
