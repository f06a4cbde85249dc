import { answerForm, pickReply } from '@deskbell/sdk/visitor/flows';
import type { VisitorConversationHandle } from '@deskbell/sdk/visitor';
import { type DeskbellTimeline, type Explain, TextRenderer, uiText } from '@deskbell/ui';
import { type TemplateResult, html, nothing } from 'lit';
import type { ChatFacts } from '../chat/chat-facts.ts';
import '../form/form-element.ts';
import { FirstWords } from '../parts/first-words.ts';
import type { ChatItem, Part, PartHost } from '../parts/part.ts';
import { FormDrafts } from './form-drafts.ts';
import { isQuestion, openQuestions, type Question } from './open-questions.ts';
import { QuestionFocus } from './question-focus.ts';
import { QuestionView } from './question-view.ts';
import { renderAnswer } from './render-answer.ts';
import { renderArticle } from './render-card.ts';
import { renderQuestion } from './render-question.ts';
import { richStyles } from './rich-styles.ts';

/** What bots and flows show besides texts, and how it is answered: choices, cards, forms, articles. */
class RichPart implements Part {
  readonly #host: PartHost;
  readonly #drafts = new FormDrafts(() => sessionStorage);
  readonly #first: FirstWords;
  readonly #focus: QuestionFocus;
  readonly #view: QuestionView;
  /** Choices that are on their way, by their questions. */
  readonly #picked = new Map<string, string>();
  readonly #notTaken = new Set<string>();
  #texts: TextRenderer | undefined;
  #conversation: VisitorConversationHandle | undefined;
  #items: readonly ChatItem[] = [];
  #open: ReadonlySet<string> = new Set();

  constructor(host: PartHost) {
    this.#host = host;
    this.#first = new FirstWords(() => host.requestUpdate());
    this.#focus = new QuestionFocus(host);
    this.#view = new QuestionView(host);
    host.dressTimeline(richStyles);
  }

  update(facts: ChatFacts, conversation: VisitorConversationHandle | undefined): void {
    if (conversation !== this.#conversation) {
      // What another person has filled in must not stay behind.
      if (this.#conversation?.id) this.#drafts.clear();
      this.#conversation = conversation;
      this.#picked.clear();
      this.#notTaken.clear();
    }
    if (conversation?.id) this.#drafts.use(conversation.id);
    this.#items = conversation?.timeline.value.items ?? [];
    const isBotsTurn = facts.conversation?.status === 'bot';
    const before = this.#open;
    this.#open = openQuestions(this.#items, isBotsTurn);
    const closed = [...before].filter((id) => !this.#open.has(id));
    for (const id of closed) this.#drafts.drop(id);
    const newest = [...this.#open].at(-1);
    this.#view.update(newest);
    this.#focus.update(closed, newest, isBotsTurn);
  }

  renderBottom(): TemplateResult {
    return this.#first.render(() => {
      const asked = this.#items.findLast(({ id }) => this.#open.has(id));
      return asked ? this.#words(asked) : '';
    });
  }

  get explain(): Explain {
    return (line) => {
      // The timeline is shared with the console; this one is given nothing but what visitors see.
      const item = line as ChatItem;
      const content = this.#render(item);
      return content ? { words: this.#words(item), content, block: true } : null;
    };
  }

  #render(item: ChatItem): TemplateResult | null {
    const { body } = item;
    if (body.type === 'answer') return renderAnswer(body, this.#items);
    if (body.type === 'article') {
      const read = (): void => void this.#host.show('articles', body.articleId).catch(() => undefined);
      return this.#renderFar(item, renderArticle(body, read));
    }
    if (isQuestion(item) || body.type === 'card') {
      return this.#renderFar(item, this.#renderQuestion(item as Question));
    }
    return null;
  }

  #renderFar(item: ChatItem, content: TemplateResult): TemplateResult {
    const before = this.#items[this.#items.findIndex(({ id }) => id === item.id) - 1];
    const goesOn =
      before?.author.kind === item.author.kind &&
      before.author.name === item.author.name &&
      before.body.type !== 'status';
    return html`<div class="rich" data-question=${item.id}>
      ${goesOn ? nothing : html`<p class="who far">${item.author.name ?? uiText.support()}</p>`}${content}
    </div>`;
  }

  #renderQuestion(item: Question): TemplateResult {
    return renderQuestion(item, {
      isOpen: this.#open.has(item.id),
      picked: this.#picked.get(item.id),
      notTaken: this.#notTaken.has(item.id),
      draft: this.#drafts.get(item.id),
      text: (body) => this.#text(body),
      pick: (replyId) => this.#pick(item, replyId),
      fill: (values) => this.#fill(item, values),
      keep: (values) => this.#drafts.set(item.id, values),
    });
  }

  #text(body: { readonly text: string }): unknown {
    const timeline = this.#host.renderRoot.querySelector<DeskbellTimeline>('deskbell-timeline');
    if (!timeline) return body.text;
    this.#texts ??= new TextRenderer(timeline);
    return this.#texts.render(body);
  }

  /** What is read out when it comes. */
  #words({ author, body }: ChatItem): string {
    const name = author.name ?? uiText.support();
    switch (body.type) {
      case 'quickReplies':
        return uiText.said(name, [body.text, ...body.replies.map(({ label }) => label)].join('\n'));
      case 'form':
        return uiText.said(name, body.text);
      case 'card':
        return uiText.said(
          name,
          [body.title, body.text ?? '', ...(body.replies ?? []).map(({ label }) => label)].join('\n'),
        );
      case 'article':
        return uiText.said(name, body.title);
      default:
        return '';
    }
  }

  #pick(item: Question, replyId: string): void {
    const conversation = this.#conversation;
    if (!conversation || this.#picked.has(item.id)) return;
    this.#picked.set(item.id, replyId);
    this.#notTaken.delete(item.id);
    this.#host.requestUpdate();
    pickReply(conversation, item, replyId)
      .catch(() => this.#notTaken.add(item.id))
      .finally(() => {
        this.#picked.delete(item.id);
        this.#host.requestUpdate();
      });
  }

  async #fill(item: Question, values: Readonly<Record<string, string>>): Promise<void> {
    if (this.#conversation) await answerForm(this.#conversation, item, values);
  }
}

export function createPart(host: PartHost): Part {
  return new RichPart(host);
}
