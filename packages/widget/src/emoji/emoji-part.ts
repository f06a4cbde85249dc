import { EmojiPicker, emojiStyles } from '@deskbell/ui/emoji';
import { type TemplateResult, nothing } from 'lit';
import type { Part, PartHost } from '../parts/part.ts';
import { toolsText } from '../tools/tools-text.ts';
import { emojiText } from './emoji-text.ts';
import { noteEmoji, recentEmoji } from './recent-emoji.ts';

/** A sheet of emoji above the text, into which they go where the caret stands. */
export class EmojiPart extends EmojiPicker implements Part {
  readonly #host: PartHost;

  constructor(host: PartHost) {
    super({
      renderRoot: host.renderRoot,
      texts: emojiText,
      label: toolsText.emoji,
      requestUpdate: () => host.requestUpdate(),
      insert: (sign) => host.composer?.insert(sign),
      recent: async () => (host.conversation ? recentEmoji(host.conversation) : []),
      note: async (sign) => {
        if (host.conversation) await noteEmoji(host.conversation, sign);
      },
      closed: () => host.focusComposer(),
    });
    this.#host = host;
    host.dress(emojiStyles);
  }

  escape(): boolean {
    if (!this.isOpen) return false;
    this.close();
    return true;
  }

  renderBottom(): TemplateResult | typeof nothing {
    return this.#host.composer?.hidden ? nothing : this.render();
  }
}

export function createPart(host: PartHost): Part {
  return new EmojiPart(host);
}
