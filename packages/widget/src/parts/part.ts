import type { VisitorClient, VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';
import type { DeskbellComposer, DeskbellTimeline, Explain } from '@deskbell/ui';
import type { CSSResult, LitElement, TemplateResult, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { PartName } from './part-name.ts';

type Shown = TemplateResult | typeof nothing;
/** One line of the timeline, as visitors see it. */
export type ChatItem = VisitorConversationHandle['timeline']['value']['items'][number];

/**
 * A feature of the chat that is loaded when it is used, as a file of its own: its module exports `createPart(host)`. Whatever it has
 * nothing to say to it leaves out; where several could speak, the one that `partLoaders` names first does.
 */
export interface Part {
  /** Before each rendering. */
  update?(facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void;
  /** The chat was taken away. */
  stop?(): void;

  /** Its view is about to be shown: of what, such as the name of an article (`host.show(name, about)`). */
  open?(about: string | undefined): void;

  /** What the header calls the chat while nobody answers; `null`: what it says by itself. */
  title?(facts: ChatFacts): string | null;
  /** What the header says below the name; `null`: what it says by itself. */
  line?(facts: ChatFacts): string | null;
  /** Who answers, in place of the bell. */
  face?(facts: ChatFacts): TemplateResult | null;
  /** Whether the header's line is read out by this part, not by itself. */
  speaks?(facts: ChatFacts): boolean;
  /** What a reader must know of the connection, besides what the chat says by itself. */
  notice?(facts: ChatFacts): string | null;
  /** More lines of the header's menu: buttons and labels. */
  renderMenu?(facts: ChatFacts): Shown;
  /** Below the header, above everything. */
  renderTop?(facts: ChatFacts): Shown;
  /** At the beginning of the timeline, below the greeting. */
  renderStart?(facts: ChatFacts): Shown;
  /** Above the composer, or in its place. */
  renderBottom?(facts: ChatFacts): Shown;
  /** Whether the composer stands aside. */
  hidesComposer?(facts: ChatFacts): boolean;
  /** Buttons within the composer, before the one that sends. */
  renderTools?(facts: ChatFacts): Shown;
  /** Everything below the header, while the host shows this part's view (`host.show(name)`); with a title for the header. */
  renderView?(facts: ChatFacts): { readonly title: string; readonly content: TemplateResult };

  /** Puts a line that is no text into words, or draws it. */
  explain?: Explain | null;
  /** What stands below a text, such as its files. */
  extra?(item: ChatItem): unknown;
  /** What stands in place of the time of a text, and says it. */
  actions?(facts: ChatFacts): DeskbellTimeline['actions'];

  /** What the composer's button says instead of "Send". */
  saveLabel?: string | null;
  /** The draft has changed. */
  draft?(text: string): void;
  /** Takes the text that would be sent; whether it did. */
  takeText?(text: string): boolean;
  /** Takes files that were pasted or dropped. */
  takeFiles?(files: readonly File[]): void;
  /** Does what the page asks for, by the name of the call. */
  call?(name: string, args: readonly unknown[]): Promise<unknown>;
  /** The Escape key: closes what is open; whether there was something. */
  escape?(): boolean;
}

/** What parts need of the chat. */
export interface PartHost {
  readonly element: LitElement;
  readonly renderRoot: ShadowRoot;
  readonly composer: DeskbellComposer | null;
  readonly siteId: string | null;
  readonly relay: string | null;
  readonly client: VisitorClient | null;
  readonly conversation: VisitorConversationHandle | undefined;
  readonly facts: ChatFacts;
  /** The languages that the visitor reads, best first. */
  readonly wanted: readonly string[];
  /** Whose view is shown in place of the conversation. */
  readonly view: PartName | null;
  /** Aborted when the chat is taken away: nothing that was asked for then need be waited for. */
  readonly signal: AbortSignal;
  /** What time it is on the server. */
  now(): number;
  requestUpdate(): void;
  focusComposer(): void;
  /** Shows the view of a part, loading it; `null`: the conversation. Rejects when it could not be loaded. */
  show(view: PartName | null, about?: string): Promise<void>;
  /** Loads a part; rejects when it could not be loaded. */
  use(name: PartName): Promise<Part>;
  /**
   * What the site's owner has set for the widget, read once, when the panel has been opened; `null`: nobody knows just now, the next
   * call asks again. Never wait for it before somebody can write.
   */
  settings(): Promise<WidgetSettings | null>;
  /** Adds looks to the panel; a second time nothing happens. */
  dress(styles: CSSResult): void;
  /** The same inside the timeline. */
  dressTimeline(styles: CSSResult): void;
  toggleSound(): void;
  readonly muted: boolean;
  closeMenu(): void;
  /** Closes the connection and everything stored on the device. */
  forget(): Promise<void>;
  /** Loaded by the chat, so that what it shares with it stays in one file. */
  loadContactForm(): Promise<unknown>;
}

/** What the module of a part exports. */
export interface PartModule {
  createPart(host: PartHost): Part;
}
