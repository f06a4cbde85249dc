import { requestPerson, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import type { DeskbellTimeline } from '@deskbell/ui';
import { type TemplateResult, html, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { bannerText } from './banner-text.ts';
import { Ending } from './ending.ts';
import { explainItems } from './explain-item.ts';
import { headerLine } from './header-line.ts';
import { actionStyles, laterStyles } from './later-styles.ts';
import { laterText } from './later-text.ts';
import { MessageChanges } from './message-changes.ts';
import { openingLineHoldsMs } from './opening-line.ts';
import { peopleStyles } from '../people/people-styles.ts';
import { initials } from '../people/initials.ts';
import { renderPeople } from '../people/render-people.ts';
import { renderPortrait } from '../people/render-portrait.ts';
import { PoliteVoice } from './polite-voice.ts';
import { refusal } from './refusal.ts';
import { renderMenu } from './render-menu.ts';
import { waitingLine } from './waiting-line.ts';
import { buttonStyles } from '../parts/button-styles.ts';

/** The longest time that a browser's timer can wait. */
const longestTimerMs = 2 ** 31 - 1;

/** What a chat needs only once something has happened: somebody waits, the desk is closed, a text was written, and so on. */
class LaterChat implements Part {
  readonly #ending: Ending;
  readonly #changes: MessageChanges;
  readonly #host: PartHost;
  readonly #voice: PoliteVoice;
  #conversation: VisitorConversationHandle | undefined;
  #person: 'no' | 'asked' | 'failed' = 'no';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawn = false;
  #showsFaces = false;

  constructor(host: PartHost) {
    this.#host = host;
    this.#ending = new Ending(host);
    this.#changes = new MessageChanges(host);
    this.#voice = new PoliteVoice(
      {
        now: () => performance.now(),
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
      () => host.requestUpdate(),
    );
    for (const styles of [buttonStyles, peopleStyles, laterStyles]) host.dress(styles);
    host.dressTimeline(actionStyles);
    void host.settings().then((settings) => {
      this.#showsFaces = settings?.look.faces ?? false;
      host.requestUpdate();
    });
  }

  /** Before each rendering. */
  update(facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    if (conversation !== this.#conversation) {
      this.#conversation = conversation;
      this.#ending.reset();
      this.#changes.reset();
      this.#person = 'no';
    }
    if (facts.conversation?.status !== 'bot') this.#person = 'no';
    const { desk } = facts;
    const waiting = conversation?.waiting.value;
    // A live region that comes with its text is not read out: it stands there first.
    if (this.#isDrawn) this.#voice.say(this.#isWaiting(facts) && waiting ? waitingLine(waiting) : '');
    clearTimeout(this.#timer);
    if (desk && !desk.available && desk.opensAt !== null && desk.opensAt > this.#host.now()) {
      const holdsMs = Math.min(openingLineHoldsMs(desk.opensAt, this.#host.now()), longestTimerMs);
      this.#timer = setTimeout(() => this.#host.requestUpdate(), holdsMs);
    }
  }

  /** The chat was taken away. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#voice.stop();
  }

  /** What the header says; `null`: what it says without this. */
  line(facts: ChatFacts): string | null {
    return headerLine(facts, this.#conversation?.waiting.value ?? null, this.#host.now());
  }

  /** Only where the site shows its agents, which is known a little later. */
  face({ conversation }: ChatFacts): TemplateResult | null {
    const agent = conversation?.status === 'closed' ? null : conversation?.agent;
    const letters = this.#showsFaces && agent ? initials(agent.name) : '';
    if (!agent || letters === '') return null;
    return html`<span class="initials" data-letters=${letters}
      >${renderPortrait(agent, this.#host.relay)}</span
    >`;
  }

  /** Whether the header's line is read out by `renderBottom`, not by itself. */
  speaks(facts: ChatFacts): boolean {
    return this.#isWaiting(facts);
  }

  notice({ connection }: ChatFacts): string | null {
    return connection.status === 'closed' && connection.error ? refusal(connection.error.code) : null;
  }

  /** What everybody has to know (E7). */
  renderTop({ desk }: ChatFacts): TemplateResult | typeof nothing {
    const banner = bannerText(desk?.banner, this.#host.wanted);
    if (!banner) return nothing;
    return html`<div class="banner" role="alert" lang=${banner.language} dir="auto">${banner.text}</div>`;
  }

  /** What stands above the composer, or in its place. */
  renderBottom(facts: ChatFacts): TemplateResult {
    const closed = facts.conversation?.status === 'closed';
    if (!this.#isDrawn) {
      this.#isDrawn = true;
      setTimeout(() => this.#host.requestUpdate());
    }
    return html`<p class="visually-hidden" role="status">${this.#voice.spoken}</p>
      ${this.#isWaiting(facts) ? renderPeople(facts, 'who', this.#host.relay) : nothing}
      ${facts.conversation?.status === 'bot' && !this.#ending.asking ? this.#renderPerson() : nothing}
      ${closed ? nothing : this.#changes.renderBar()} ${this.#ending.render(this.#conversation, closed)}`;
  }

  renderMenu(facts: ChatFacts): TemplateResult {
    return renderMenu({
      muted: this.#host.muted,
      canEnd: facts.conversation !== null && facts.conversation.status !== 'closed',
      toggleSound: () => this.#host.toggleSound(),
      askEnd: () => {
        this.#host.closeMenu();
        this.#ending.ask();
      },
    });
  }

  hidesComposer(): boolean {
    return this.#ending.asking;
  }

  escape(): boolean {
    return this.#changes.escape();
  }

  get saveLabel(): string | null {
    return this.#changes.editing ? laterText.save() : null;
  }

  get explain(): DeskbellTimeline['explain'] {
    return this.#conversation ? explainItems(this.#conversation, this.#host) : null;
  }

  actions(facts: ChatFacts): DeskbellTimeline['actions'] {
    const conversation = this.#conversation;
    const items = conversation?.timeline.value.items;
    const status = conversation?.state.value?.status;
    if (!conversation || !items || !facts.conversation || status === 'closed') return null;
    const known = new Map(items.map((item) => [item.id, item]));
    // The items by which the timeline asks are those it was given.
    return ({ id, own }, words) => {
      const item = own ? known.get(id) : undefined;
      return item ? this.#changes.actions(item, words, conversation) : null;
    };
  }

  /** Whether the text was the new one of an earlier message. */
  takeText(text: string): boolean {
    return this.#conversation ? this.#changes.save(text, this.#conversation) : false;
  }

  #isWaiting({ connection, desk, conversation }: ChatFacts): boolean {
    return (
      connection.status === 'online' &&
      desk?.available === true &&
      conversation?.status === 'queued' &&
      !conversation.agent &&
      (this.#conversation?.waiting.value ?? null) !== null
    );
  }

  #renderPerson(): TemplateResult {
    return html`${
        this.#person === 'failed'
          ? html`<p class="notice" role="alert">${laterText.personFailed()}</p>`
          : nothing
      }
      <button
        type="button"
        class="button person"
        aria-disabled=${this.#person === 'asked'}
        @click=${this.#askPerson}
      >
        ${laterText.person()}
      </button>`;
  }

  #askPerson = (): void => {
    const conversation = this.#conversation;
    if (!conversation || this.#person === 'asked') return;
    const turn = (person: 'no' | 'asked' | 'failed'): void => {
      if (conversation !== this.#conversation) return;
      this.#person = person;
      this.#host.requestUpdate();
    };
    turn('asked');
    requestPerson(conversation).then(
      () => turn('no'),
      () => turn('failed'),
    );
  };
}

export function createPart(host: PartHost): Part {
  return new LaterChat(host);
}
