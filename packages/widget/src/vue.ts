import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { DeskbellChat } from './chat/chat-element.ts';
import type { DeskbellChatEvents, DeskbellChatProps } from './typings/chat-props.ts';

type Emits = { [Name in keyof DeskbellChatEvents]: (event: DeskbellChatEvents[Name]) => void };

/** `<deskbell-chat>` in templates of Vue 3: `import type {} from '@deskbell/widget/vue'`. */
export type DeskbellChatVue = new () => DeskbellChat & {
  // By these two the tools of Vue know what may be set and heard; they spell names of attributes as those of properties.
  $props: HTMLAttributes & DeskbellChatProps & { siteId?: DeskbellChatProps['site-id'] } & PublicProps;
  $emit: EmitFn<Emits>;
};

declare module 'vue' {
  interface GlobalComponents {
    'deskbell-chat': DeskbellChatVue;
  }
}
