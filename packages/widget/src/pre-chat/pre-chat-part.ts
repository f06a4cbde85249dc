import { describeVisitor, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { textFor } from '@deskbell/sdk/visitor/settings';
import { type TemplateResult, html, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { fieldProblem } from '../form/field-problem.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { askedFields, detailsOf, type Known, type PreChat, refusalOfField } from './asked-fields.ts';
import { Consent, type SiteConsent } from './consent.ts';
import { preChatStyles } from './pre-chat-styles.ts';
import { preChatText } from './pre-chat-text.ts';
import { renderQuestions } from './render-questions.ts';
import { refusedBefore } from './refused-before.ts';
import { buttonStyles } from '../parts/button-styles.ts';

/**
 * What comes before a first message, where the site wants it: a consent, then a few questions. Whoever writes meanwhile keeps what they
 * wrote, and it goes out as soon as it can.
 */
class PreChatPart implements Part {
  readonly #host: PartHost;
  readonly #consent: Consent;
  #settings: PreChat | null = null;
  #conversation: VisitorConversationHandle | undefined;
  #values: FormValues = {};
  #known: Known | null = null;
  #hasAsked = false;
  /** The questions were answered, or passed over. */
  #isDone = false;
  /** The version of the consent that was agreed to before, on any device; `null`: none that counts now; `undefined`: nobody knows yet. */
  #agreed: string | null | undefined;
  /** Until that is known, a device that has been here before is not asked for its consent. */
  #isKnown: boolean | null = null;
  /** A text waits in the composer. */
  #waits = false;

  constructor(host: PartHost) {
    this.#host = host;
    this.#consent = new Consent(host);
    for (const styles of [buttonStyles, preChatStyles]) host.dress(styles);
    void host.settings().then((settings) => {
      this.#settings = settings?.preChat ?? null;
      host.requestUpdate();
    });
  }

  update(facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    if (conversation !== this.#conversation) {
      this.#conversation = conversation;
      this.#values = {};
      this.#known = null;
      this.#agreed = undefined;
      this.#hasAsked = false;
      this.#isDone = false;
      this.#waits = false;
      this.#consent.reset();
      this.#isKnown = null;
      void this.#host.client?.isKnown().then((isKnown) => {
        this.#isKnown = isKnown;
        this.#host.requestUpdate();
      });
    }
    if (facts.started) this.#waits = false;
    else if (facts.connection.status === 'online' && (this.#settings?.fields.length || facts.desk?.consent))
      void this.#ask(facts.desk?.consent?.version ?? null);
    // Somebody is there by now, or the site asks for nothing any more.
    if (this.#waits && !this.#holds(facts)) queueMicrotask(() => this.#goOn());
  }

  renderStart(facts: ChatFacts): TemplateResult | typeof nothing {
    const conversation = this.#conversation;
    if (!conversation || facts.started) return nothing;
    const { consent } = facts.desk ?? {};
    if (this.#asksConsent(consent)) {
      return this.#consent.render(consent, conversation, () => this.#goOn());
    }
    const fields = this.#fields(facts);
    const isOver = this.#isDone && this.#known !== null;
    return html`${
        fields.length
          ? renderQuestions(fields, {
              intro: textFor(this.#settings?.text ?? {}, this.#host.wanted) ?? preChatText.preIntro(),
              values: this.#values,
              keep: (values) => (this.#values = values),
              skip: this.#skip,
              send: async (values) => {
                await this.#tell(conversation, values);
                this.#goOn();
              },
            })
          : nothing
      }
      <p role="status">${isOver ? preChatText.preReady() : nothing}</p>`;
  }

  renderBottom(facts: ChatFacts): TemplateResult {
    const refused = refusedBefore(this.#conversation?.timeline.value.items ?? []);
    const notice = refused.mustSignIn
      ? preChatText.preSignIn()
      : !this.#waits
        ? null
        : this.#needsConsent(facts)
          ? preChatText.preAgreeWaits()
          : preChatText.preWaits();
    return html`<p class="notice" role="status" ?hidden=${notice === null}>${notice}</p>
      ${this.#renderLateConsent(facts, refused.withoutConsent)}`;
  }

  takeText(): boolean {
    const { facts } = this.#host;
    if (facts.started) return false;
    if (this.#holds(facts)) {
      this.#waits = true;
      this.#host.requestUpdate();
      void this.#focus();
      return true;
    }
    // What was answered of one's own accord goes along, as far as it is an answer.
    const answered = this.#fields(facts).flatMap((field) => {
      const value = this.#values[field.id]?.trim();
      return value && fieldProblem(field, value) === null ? [[field.id, value] as const] : [];
    });
    if (answered.length && this.#conversation)
      this.#tell(this.#conversation, Object.fromEntries(answered)).catch(() => undefined);
    return false;
  }

  /** Also where it was only refused without: the conversation has begun on the screen by then. */
  #renderLateConsent(
    { desk, started }: ChatFacts,
    messages: readonly string[],
  ): TemplateResult | typeof nothing {
    const conversation = this.#conversation;
    const consent = desk?.consent;
    if (!started || !conversation || !consent || messages.length === 0) return nothing;
    if (!this.#consent.isOpen(consent)) return nothing;
    return this.#consent.render(consent, conversation, () => {
      for (const id of messages) conversation.messages.retry(id).catch(() => undefined);
      this.#host.focusComposer();
    });
  }

  /** The questions that are open now. */
  #fields({ desk, started }: ChatFacts): readonly FormField[] {
    const settings = this.#settings;
    if (started || this.#isDone || !settings || !this.#known || settings.when === 'never') return [];
    if (settings.when === 'away' && desk?.available !== false) return [];
    return askedFields(settings, this.#known, this.#host.wanted);
  }

  /** Whether something must come before a message. */
  #holds(facts: ChatFacts): boolean {
    return this.#needsConsent(facts) || this.#fields(facts).some(({ optional }) => !optional);
  }

  #needsConsent({ desk }: ChatFacts): boolean {
    const consent = desk?.consent;
    return this.#asksConsent(consent) && consent.required;
  }

  #asksConsent(consent: SiteConsent | undefined): consent is SiteConsent {
    if (!this.#consent.isOpen(consent)) return false;
    return this.#agreed === undefined ? this.#isKnown === false : this.#agreed !== consent.version;
  }

  /** What is known already; nothing is kept of who only asks. */
  async #ask(version: string | null): Promise<void> {
    const conversation = this.#conversation;
    if (this.#hasAsked || !conversation) return;
    this.#hasAsked = true;
    try {
      const known = await describeVisitor(conversation);
      if (conversation !== this.#conversation) return;
      this.#known = known;
      this.#agreed = known.consented ? version : null;
    } catch {
      // Then nobody is asked anything: a question must not stand between people.
    }
    this.#host.requestUpdate();
  }

  async #tell(conversation: VisitorConversationHandle, values: FormValues): Promise<void> {
    const settings = this.#settings;
    const details = settings ? detailsOf(settings, values) : {};
    if (!settings || Object.keys(details).length === 0) return this.#finish();
    try {
      await describeVisitor(conversation, details);
      this.#finish();
    } catch (error) {
      throw refusalOfField(settings, error);
    }
  }

  #skip = (): void => {
    this.#finish();
    this.#goOn();
  };

  #finish(): void {
    this.#isDone = true;
    this.#values = {};
    this.#host.requestUpdate();
  }

  /** What comes next: another question, the text that waits, or the place to write one. */
  #goOn(): void {
    const { composer, facts } = this.#host;
    this.#host.requestUpdate();
    if (this.#waits && !this.#holds(facts)) {
      this.#waits = false;
      composer?.send();
    } else if (this.#needsConsent(facts) || this.#fields(facts).length) return void this.#focus();
    this.#host.focusComposer();
  }

  async #focus(): Promise<void> {
    await this.#host.element.updateComplete;
    const { renderRoot } = this.#host;
    // All of it, as far as there is room, before the focus goes into it.
    renderRoot.querySelector('.pre')?.scrollIntoView({ block: 'start' });
    renderRoot.querySelector<HTMLElement>('.pre .agree, .pre deskbell-form')?.focus({ preventScroll: true });
  }
}

export function createPart(host: PartHost): Part {
  return new PreChatPart(host);
}
