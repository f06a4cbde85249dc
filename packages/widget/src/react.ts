import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DeskbellChat } from './chat/chat-element.ts';
import type { DeskbellChatListeners, DeskbellChatProps } from './typings/chat-props.ts';

/** `<deskbell-chat>` in JSX, for React 19 and later: `import type {} from '@deskbell/widget/react'`. */
export type DeskbellChatJsx = DetailedHTMLProps<HTMLAttributes<DeskbellChat>, DeskbellChat> &
  DeskbellChatProps &
  DeskbellChatListeners<'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'deskbell-chat': DeskbellChatJsx;
    }
  }
}
