import type { DeskbellComposer } from '@deskbell/ui';
import { EmojiPicker } from '@deskbell/ui/emoji';
import type { LitElement } from 'lit';
import { composingText } from '../localization/text/composing-text.ts';

const KEY = 'deskbell:console:emoji';
const MOST = 16;

/** Emoji for the answer box; what was used last is kept on the device. */
export function emojiPicker(host: LitElement, composer: () => DeskbellComposer | null): EmojiPicker {
  return new EmojiPicker({
    get renderRoot() {
      return host.renderRoot;
    },
    texts: composingText,
    label: composingText.emoji,
    requestUpdate: () => host.requestUpdate(),
    insert: (sign) => composer()?.insert(sign),
    recent: () => Promise.resolve(recent()),
    note: (sign) => {
      localStorage.setItem(
        KEY,
        JSON.stringify([sign, ...recent().filter((other) => other !== sign)].slice(0, MOST)),
      );
      return Promise.resolve();
    },
    closed: () => composer()?.focus(),
  });
}

function recent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((sign) => typeof sign === 'string') : [];
  } catch {
    return [];
  }
}
