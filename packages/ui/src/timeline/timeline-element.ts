import { updateWhenLocaleChanges } from '@lit/localize';
import type { Timeline, TimelineItem, TypingPerson } from '@deskbell/sdk';
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { uiText } from '../localization/ui-text.ts';
import { baseStyles } from '../theme/base-styles.ts';
import { Announcer } from './announcer.ts';
import type { Explain } from './render-row.ts';
import type { TimelineContent } from './timeline-content.ts';
import type { TimelineBody } from './timeline-row.ts';
import { timelineStyles } from './timeline-styles.ts';

/**
 * A conversation as people read it: by day and author, with delivery marks, who is writing, and older entries as one
 * scrolls up. New entries of others are read out; the history is not.
 *
 * @fires deskbell-retry - `detail.id`: send a failed message again.
 * @fires deskbell-discard - `detail.id`: drop a failed message.
 */
export class DeskbellTimeline extends LitElement {
  static override styles = [baseStyles, timelineStyles];
  static override properties = {
    timeline: { attribute: false },
    typing: { attribute: false },
    side: {},
    visitorName: { attribute: 'visitor-name' },
    readSeq: { type: Number, attribute: 'read-seq' },
    offline: { type: Boolean },
    conversationKey: { attribute: false },
    loadOlder: { attribute: false },
    explain: { attribute: false },
    now: { attribute: false },
    actions: { attribute: false },
    extra: { attribute: false },
    news: { state: true },
    busy: { state: true },
  };

  declare timeline: Timeline<TimelineBody> | null;
  /** Who is writing on the other side. */
  declare typing: readonly TypingPerson[];
  /** Whose screen this is. The lines of this side stand at the end of the line. */
  declare side: 'visitor' | 'agent';
  declare visitorName: string | null;
  /** The last entry that had been read when the reader came; after it stands the divider. `null` for none. */
  declare readSeq: number | null;
  /** No connection: what is on its way says that it waits. */
  declare offline: boolean;
  /** Another value is another conversation: the view starts at the end again, and nothing is read out. */
  declare conversationKey: unknown;
  /** Brings older entries into `timeline`. */
  declare loadOlder: (() => Promise<unknown>) | null;
  /** What time it is where the items' times come from. */
  declare now: () => number;
  /** Puts what is no text into words. `null`: it is left out. */
  declare explain: Explain | null;
  /** What stands below a text, such as its files. */
  declare extra: ((item: TimelineItem<TimelineBody>) => unknown) | null;
  /** What stands beside the time of a text, such as a menu; on the visitor's side in place of it: it shows the words itself. */
  declare actions: ((item: TimelineItem<TimelineBody>, words: string) => unknown) | null;
  declare private news: string;
  declare private busy: boolean;

  readonly #announcer = new Announcer();
  #content: TimelineContent | undefined;
  #loading: Promise<void> | undefined;
  readonly #resized = new ResizeObserver(() => this.#content?.keepEnd());

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.timeline = null;
    this.typing = [];
    this.side = 'visitor';
    this.visitorName = null;
    this.readSeq = null;
    this.offline = false;
    this.conversationKey = null;
    this.now = Date.now;
    this.loadOlder = null;
    this.explain = null;
    this.actions = null;
    this.extra = null;
    this.news = '';
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Shows the newest entry. */
  scrollToEnd(): void {
    this.#content?.toLatest();
  }

  /** Whoever waits for the rendering waits for what fills it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#loading) return isComplete;
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Who writes before there is a connection sees it, too.
    if (!this.offline || this.timeline?.items.length) this.#load();
    if (changed.has('conversationKey')) this.news = '';
    if (changed.has('conversationKey') || this.timeline?.status === 'loading') this.#announcer.reset();
    if (changed.has('timeline') && this.timeline?.status === 'ready') this.#announce(this.timeline.items);
    this.#content?.before(this, changed.has('conversationKey'));
  }

  protected override updated(): void {
    this.#content?.after();
  }

  protected override render(): TemplateResult {
    const { timeline } = this;
    return html`<div
        class="scroller"
        role="log"
        aria-live="off"
        aria-label=${uiText.conversation()}
        aria-busy=${timeline?.status === 'loading' || this.busy}
        tabindex="0"
        @scroll=${() => this.#content?.scrolled(this.#loadOlder)}
      >
        <slot name="start"></slot>
        <div class="start"></div>
        ${this.#renderContent()}
      </div>
      ${this.#content?.renderJumps() ?? nothing}
      <div class="visually-hidden" role="status" aria-live="polite">${this.news}</div>`;
  }

  #renderContent(): TemplateResult | typeof nothing {
    const { timeline } = this;
    const isEmpty = !timeline?.items.length;
    if (isEmpty ? timeline?.status === 'loading' : !this.#content) return this.#renderLoading();
    if (!this.#content) return nothing;
    return this.#content.render({
      timeline,
      typing: this.typing,
      readSeq: this.readSeq,
      side: this.side,
      visitorName: this.visitorName,
      online: !this.offline,
      now: this.now(),
      explain: this.explain,
      actions: this.actions,
      extra: this.extra,
      retry: (id) => this.#tell('deskbell-retry', id),
      discard: (id) => this.#tell('deskbell-discard', id),
      loadOlder: this.loadOlder && timeline?.complete === false ? this.#loadOlder : null,
      busy: this.busy,
    });
  }

  #renderLoading(): TemplateResult {
    return html`<div class="loading"><i></i><i></i><i></i></div>
      <p class="visually-hidden">${uiText.loading()}</p>`;
  }

  #load(): void {
    this.#loading ??= import('./timeline-content.ts').then(
      ({ TimelineContent }) => {
        this.#content = new TimelineContent(this);
        this.requestUpdate('timeline');
      },
      // No network: the next rendering asks again.
      () => (this.#loading = undefined),
    );
  }

  /** What comes while the content is loaded is news, too. */
  #announce(items: readonly TimelineItem<TimelineBody>[]): void {
    if (!this.#content && items.length) return;
    const fresh = this.#announcer.fresh(items);
    if (fresh.length) this.news = fresh.map((item) => this.#content?.spoken(item, this)).join('\n');
  }

  #tell(name: 'deskbell-retry' | 'deskbell-discard', id: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { id }, bubbles: true, composed: true }));
  }

  #loadOlder = (): void => {
    if (this.busy || !this.loadOlder || this.timeline?.complete !== false) return;
    this.busy = true;
    // A page that could not be loaded is asked for again by the button or the next scroll.
    this.loadOlder()
      .catch(() => undefined)
      .finally(() => (this.busy = false));
  };
}
