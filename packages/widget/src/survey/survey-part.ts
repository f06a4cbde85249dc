import { giveScore, type VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type Explain, type Explained, uiText } from '@deskbell/ui';
import { type TemplateResult, css, html, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { FirstWords } from '../parts/first-words.ts';
import type { ChatItem, Part, PartHost } from '../parts/part.ts';
import { FeedbackView } from './feedback-view.ts';
import { scales } from './scales.ts';
import { askedSurvey, isShownWithQuestion, type SurveyBody } from './survey-answers.ts';
import './survey-element.ts';
import { surveyText } from './survey-text.ts';

const viewStyles = css`
  .feedback {
    flex: 1;
    min-block-size: 0;
    padding: 16px;
    overflow: hidden auto;
  }
`;
const timelineStyles = css`
  .block:has(> deskbell-survey) {
    inline-size: 100%;
  }
  .feedback {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 4px;
  }
  .feedback > .text {
    max-inline-size: 85%;
    margin: 0;
  }
  .feedback > .meta {
    text-align: end;
  }
  .feedback strong {
    display: block;
  }
`;

/** Asks how it was when a matter is over, and takes complaints and compliments at any time. */
class SurveyPart implements Part {
  readonly #host: PartHost;
  readonly #feedback: FeedbackView;
  readonly #first: FirstWords;
  #conversation: VisitorConversationHandle | undefined;
  #items: readonly ChatItem[] = [];

  constructor(host: PartHost) {
    this.#host = host;
    this.#feedback = new FeedbackView(host);
    this.#first = new FirstWords(() => host.requestUpdate());
    host.dress(viewStyles);
    host.dressTimeline(timelineStyles);
  }

  update(_: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    if (conversation !== this.#conversation) {
      // What another person has begun to write must not stay behind.
      if (this.#conversation) this.#feedback.reset();
      this.#conversation = conversation;
    }
    this.#items = conversation?.timeline.value.items ?? [];
  }

  renderBottom(): TemplateResult {
    const asked = this.#items.findLast(({ body }) => body.type === 'surveyAsked');
    return this.#first.render(() =>
      asked && !askedSurvey(this.#items, asked).given ? questionOf(asked.body as SurveyBody) : '',
    );
  }

  renderMenu(): TemplateResult | typeof nothing {
    if (!this.#conversation?.id) return nothing;
    return html`<button type="button" @click=${() => void this.#host.show('survey').catch(() => undefined)}>
      ${surveyText.feedbackMenu()}
    </button>`;
  }

  renderView(): { readonly title: string; readonly content: TemplateResult } {
    return this.#feedback.render();
  }

  get explain(): Explain {
    return (line) => {
      // The timeline is shared with the console; this one is given nothing but what visitors see.
      const item = line as ChatItem;
      const { body } = item;
      if (body.type === 'surveyAsked') return this.#explainSurvey(item, body);
      if (body.type === 'feedback') return explainFeedback(body);
      if (body.type !== 'score' || isShownWithQuestion(this.#items, item)) return null;
      return { words: surveyText.surveyYours(scales[body.kind ?? 'nps'].say(body.score)) };
    };
  }

  #explainSurvey(item: ChatItem, body: SurveyBody): Explained | null {
    const { given, isOver } = askedSurvey(this.#items, item);
    if (isOver && !given) return null;
    const send = (score: number, comment: string | undefined): Promise<void> => {
      const conversation = this.#conversation;
      if (!conversation) return Promise.resolve();
      const { survey } = body;
      return giveScore(conversation, score, { survey, ...(comment === undefined ? {} : { comment }) });
    };
    return {
      words: questionOf(body),
      block: true,
      content: html`<deskbell-survey
        kind=${body.kind}
        question=${body.question ?? nothing}
        ?comment=${body.comment}
        ?fixed=${isOver}
        .given=${given}
        .send=${send}
      ></deskbell-survey>`,
    };
  }
}

function questionOf({ kind, question }: SurveyBody): string {
  return question ?? scales[kind].question();
}

/** As a text of their own, with what comes of it. */
function explainFeedback({ kind, text }: Extract<ChatItem['body'], { type: 'feedback' }>): Explained {
  const isComplaint = kind === 'complaint';
  const title = isComplaint ? surveyText.feedbackYourComplaint() : surveyText.feedbackYourCompliment();
  return {
    words: title,
    block: true,
    content: html`<div class="feedback">
      <p class="visually-hidden">${uiText.you()}</p>
      <div class="text near first last" part="message">
        <strong>${title}</strong>
        <div class="markdown" dir="auto">${text}</div>
      </div>
      <p class="meta near" role="status">
        ${isComplaint ? surveyText.surveyBack() : surveyText.surveyThanks()}
      </p>
    </div>`,
  };
}

export function createPart(host: PartHost): Part {
  return new SurveyPart(host);
}
