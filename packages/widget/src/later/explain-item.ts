import { requestContactBack, type VisitorBody, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { Explain, Explained } from '@deskbell/ui';
import { html } from 'lit';
import { laterText } from './later-text.ts';
import { statusWords } from './status-words.ts';
import type { PartHost } from '../parts/part.ts';
import type { Channel } from './contact-form.ts';

/** Puts what happened besides texts into words that help the visitor, with the form where the desk offers to get back. */
export function explainItems(conversation: VisitorConversationHandle, host: PartHost): Explain {
  const { items } = conversation.timeline.value;
  return (item) => {
    // The timeline is shared with the console; this one is given nothing but what visitors see.
    const body = item.body as VisitorBody;
    const index = items.findIndex(({ id, author }) => id === item.id && author.kind === item.author.kind);
    switch (body.type) {
      case 'status': {
        const words = statusWords(body, items.slice(0, Math.max(0, index)));
        return words === null ? null : { words };
      }
      case 'contactRequest':
        return {
          words:
            body.channel === 'callback'
              ? laterText.willCall(body.address)
              : laterText.willWrite(body.address),
        };
      case 'contactOffer': {
        // The newest offer counts, until something was left or all is over.
        const answered = items
          .slice(index + 1)
          .some(({ body: { type } }) => type === 'contactRequest' || type === 'contactOffer');
        const ended = conversation.state.value?.status === 'closed';
        return answered || ended ? null : offer(body.channels, conversation, host);
      }
      default:
        return null;
    }
  };
}

function offer(
  channels: readonly Channel[],
  conversation: VisitorConversationHandle,
  host: PartHost,
): Explained {
  // No network: the next rendering tries again.
  host.loadContactForm().catch(() => undefined);
  const keep = (channel: Channel, address: string): Promise<void> =>
    requestContactBack(conversation, channel, address);
  return {
    words: laterText.contactOffer(),
    content: html`<deskbell-contact-form .channels=${channels} .keep=${keep}></deskbell-contact-form>`,
  };
}
