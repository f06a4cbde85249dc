import type { DeskbellChat } from '../chat/chat-element.ts';
import type { DeskbellEventDetails } from '../loader/deskbell-events.ts';

/** Attributes and properties of `<deskbell-chat>`, as templates set them. */
export interface DeskbellChatProps {
  /** The site's public key. */
  'site-id'?: string | null | undefined;
  /** Address of the relay, such as `https://chat.example`. */
  relay?: DeskbellChat['relay'] | undefined;
  /** A language tag; by default that of the page, then those of the browser. */
  locale?: DeskbellChat['locale'] | undefined;
  /** Whether the panel is open. */
  open?: DeskbellChat['open'] | undefined;
  /** The connection, when the page has one of its own (`connect` of `@deskbell/sdk/visitor`); a property, no attribute. */
  client?: DeskbellChat['client'] | undefined;
  /** How it looks; by default as the reader's system does. */
  theme?: 'light' | 'dark' | undefined;
  /** Where on the page it stands; by default where lines of the page's language end. */
  side?: 'left' | 'right' | undefined;
  /** `none`: no bell, the page has a launcher of its own. */
  launcher?: 'label' | 'none' | undefined;
}

/** Events of `<deskbell-chat>`, by name. */
export type DeskbellChatEvents = {
  [Name in keyof DeskbellEventDetails as `deskbell-${Name}`]: CustomEvent<DeskbellEventDetails[Name]>;
};

/** Listeners as frameworks name them: `on` and the name of the event, or `on:` before it. */
export type DeskbellChatListeners<Prefix extends string> = {
  [Name in keyof DeskbellChatEvents as `${Prefix}${Name}`]?: (event: DeskbellChatEvents[Name]) => void;
};
