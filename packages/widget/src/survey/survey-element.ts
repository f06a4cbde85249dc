import { updateWhenLocaleChanges } from '@lit/localize';
import { baseStyles } from '@deskbell/ui';
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import '../form/form-element.ts';
import type { FormValues } from '../form/form-field.ts';
import { formText } from '../form/form-text.ts';
import { renderScale } from './render-scale.ts';
import { scales } from './scales.ts';
import type { GivenScore, SurveyKind } from './survey-answers.ts';
import { surveyStyles } from './survey-styles.ts';
import { surveyText } from './survey-text.ts';

function isAnother(now: GivenScore | null, before: GivenScore | null | undefined): boolean {
  return (
    now?.score !== before?.score || now?.comment !== before?.comment || now?.comesBack !== before?.comesBack
  );
}

/** Asks how it was: one tap, then a few words for those who want to say more, then thanks. What was said can be changed. */
export class DeskbellSurvey extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [baseStyles, surveyStyles];
  static override properties = {
    kind: {},
    question: {},
    comment: { type: Boolean },
    given: { attribute: false, hasChanged: isAnother },
    fixed: { type: Boolean },
    send: { attribute: false },
    step: { state: true },
    picked: { state: true },
    failed: { state: true },
    busy: { state: true },
  };

  declare kind: SurveyKind;
  /** The site's own words for it. */
  declare question: string | null;
  /** Whether a few words are asked for, too. */
  declare comment: boolean;
  /** What was said last. */
  declare given: GivenScore | null;
  /** It is too late to change it. */
  declare fixed: boolean;
  /** Takes a score, and the words with it; fails when it could not. */
  declare send: (score: number, comment: string | undefined) => Promise<void>;
  declare private step: 'score' | 'comment' | 'done';
  /** On its way. */
  declare private picked: number | null;
  declare private failed: boolean;
  declare private busy: boolean;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.kind = 'csat';
    this.question = null;
    this.comment = false;
    this.given = null;
    this.fixed = false;
    this.send = () => Promise.resolve();
    this.step = 'score';
    this.picked = null;
    this.failed = false;
    this.busy = false;
  }

  get #score(): number | null {
    return this.picked ?? this.given?.score ?? null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('given') || !this.given) return;
    if (this.picked === this.given.score) this.picked = null;
    // Said on another tab, or before this page was there.
    if (this.step === 'score' && !this.busy) this.step = 'done';
  }

  protected override updated(changed: PropertyValues): void {
    // It has grown, out of sight maybe.
    if (changed.has('step') && changed.get('step') !== undefined) void this.#comeIntoView();
  }

  protected override render(): TemplateResult {
    const isDone = this.step === 'done' && this.#score !== null;
    return html`<div class="survey" role="group" aria-labelledby="question">
      <p class="question" id="question" dir="auto">${this.question ?? scales[this.kind].question()}</p>
      ${isDone ? this.#renderSaid() : this.#renderScale()}
      <p class="problem" role="alert" ?hidden=${!this.failed}>
        ${this.failed ? formText.formFailed() : nothing}
      </p>
      ${this.step === 'comment' ? this.#renderComment() : nothing}
      <p class="thanks" role="status">${isDone ? this.#thanks() : nothing}</p>
    </div>`;
  }

  #renderScale(): TemplateResult {
    return renderScale(this.kind, {
      picked: this.#score,
      labelledBy: 'question',
      busy: this.busy,
      pick: (score) => void this.#pick(score),
    });
  }

  #renderComment(): TemplateResult {
    const isFair = (this.#score ?? 0) >= scales[this.kind].fairFrom;
    const label = isFair ? surveyText.surveyMore() : surveyText.surveyMoreLow();
    return html`<deskbell-form
      label=${label}
      .fields=${[{ id: 'comment', label, kind: 'longText' }]}
      .values=${this.given?.comment === undefined ? {} : { comment: this.given.comment }}
      .send=${this.#sendComment}
    >
      <button slot="actions" type="button" class="quiet" @click=${this.#finish}>
        ${surveyText.surveySkip()}
      </button>
    </deskbell-form>`;
  }

  #renderSaid(): TemplateResult {
    const said = scales[this.kind].say(this.#score ?? 0);
    return html`<div class="said">
      <p class="words" tabindex="-1">${surveyText.surveyYours(said)}</p>
      ${this.given?.comment === undefined ? nothing : html`<blockquote dir="auto">${this.given.comment}</blockquote>`}
      ${
        this.fixed
          ? nothing
          : html`<button type="button" class="quiet change" @click=${this.#change}>
              ${surveyText.surveyChange()}
            </button>`
      }
    </div>`;
  }

  #thanks(): string {
    return this.given?.comesBack ? surveyText.surveyBack() : surveyText.surveyThanks();
  }

  async #pick(score: number): Promise<void> {
    if (this.busy) return;
    this.picked = score;
    this.failed = false;
    this.busy = true;
    try {
      // What was written stays: a new score takes the place of the old one with everything.
      if (score !== this.given?.score) await this.send(score, this.given?.comment);
      if (this.comment) this.step = 'comment';
      else this.#finish();
    } catch {
      this.failed = true;
      this.picked = null;
    } finally {
      this.busy = false;
    }
  }

  #sendComment = async ({ comment }: FormValues): Promise<void> => {
    if (this.#score !== null) await this.send(this.#score, comment);
    this.#finish();
  };

  #change = (): void => {
    this.step = 'score';
    void this.updateComplete.then(() => this.#focus('[role=radio][tabindex="0"]'));
  };

  #finish = (): void => {
    const hadFocus = this.shadowRoot?.activeElement !== null;
    this.step = 'done';
    if (hadFocus) void this.updateComplete.then(() => this.#focus('.words'));
  };

  async #comeIntoView(): Promise<void> {
    await this.renderRoot.querySelector<LitElement>('deskbell-form')?.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

if (!customElements.get('deskbell-survey')) customElements.define('deskbell-survey', DeskbellSurvey);
