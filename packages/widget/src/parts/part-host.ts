import type { VisitorClient, VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';
import type { DeskbellComposer } from '@deskbell/ui';
import type { CSSResult, LitElement } from 'lit';
import type { Bell } from '../chat/bell.ts';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { PartHost } from './part.ts';
import type { PartName } from './part-name.ts';
import { dress, type Parts } from './parts.ts';

/** The element, as far as parts need it. */
interface ChatElement extends LitElement {
  readonly siteId: string | null;
  readonly relay: string | null;
  readonly client: VisitorClient | null;
}

/** What only the chat itself knows and does. */
export interface ChatInside {
  readonly bell: Bell;
  conversation(): VisitorConversationHandle | undefined;
  facts(): ChatFacts;
  wanted(): readonly string[];
  view(): PartName | null;
  parts(): Parts;
  show(view: PartName | null, about?: string): Promise<void>;
  focusComposer(): void;
  closeMenu(): void;
  forget(): Promise<void>;
  dressTimeline(styles: CSSResult): void;
}

/** The chat as its parts know it. */
export function partHost(chat: ChatElement, inside: ChatInside): PartHost {
  let settings: Promise<WidgetSettings | null> | undefined;
  const host: PartHost = {
    element: chat,
    get renderRoot() {
      return chat.renderRoot as ShadowRoot;
    },
    get composer() {
      return chat.renderRoot.querySelector<DeskbellComposer>('deskbell-composer');
    },
    get siteId() {
      return chat.siteId;
    },
    get relay() {
      return chat.relay;
    },
    get client() {
      return chat.client;
    },
    get conversation() {
      return inside.conversation();
    },
    get facts() {
      return inside.facts();
    },
    get wanted() {
      return inside.wanted();
    },
    get view() {
      return inside.view();
    },
    get signal() {
      return inside.parts().signal;
    },
    get muted() {
      return inside.bell.muted;
    },
    now: () => chat.client?.serverNow() ?? Date.now(),
    requestUpdate: () => chat.requestUpdate(),
    focusComposer: inside.focusComposer,
    show: inside.show,
    use: (name) => inside.parts().use(name),
    settings: () =>
      (settings ??= import('../settings/site-settings.ts')
        .then(({ siteSettings }) => siteSettings(host))
        .catch(() => {
          settings = undefined;
          return null;
        })),
    dress: (styles) => dress(chat.renderRoot as ShadowRoot, styles),
    dressTimeline: inside.dressTimeline,
    toggleSound: () => {
      inside.bell.muted = !inside.bell.muted;
      chat.requestUpdate();
    },
    closeMenu: inside.closeMenu,
    forget: inside.forget,
    loadContactForm: () => import('../later/contact-form.ts'),
  };
  return host;
}
