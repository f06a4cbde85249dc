import type { HTMLAttributes } from 'svelte/elements';
import type { DeskbellChat } from './chat/chat-element.ts';
import type { DeskbellChatListeners, DeskbellChatProps } from './typings/chat-props.ts';

/** `<deskbell-chat>` in templates of Svelte 5 and later: `import type {} from '@deskbell/widget/svelte'`. */
export type DeskbellChatSvelte = HTMLAttributes<DeskbellChat> &
  DeskbellChatProps &
  DeskbellChatListeners<'on'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'deskbell-chat': DeskbellChatSvelte;
  }
}
