import { type VisitorConversationHandle, requestTranscript } from '@deskbell/sdk/visitor';
import { baseStyles, currentLocale, formatDateTime } from '@deskbell/ui';
import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { laterText } from '../later/later-text.ts';
import { statusWords } from '../later/status-words.ts';
import type { ChatItem } from '../parts/part.ts';
import { saveFile } from './save-file.ts';
import { transcriptLines } from './transcript-lines.ts';
import { transcriptStyles } from './transcript-styles.ts';
import { transcriptText } from './transcript-text.ts';
import { buttonStyles } from '../parts/button-styles.ts';
import { fieldStyles } from '../parts/field-styles.ts';

const PAGE = 100;

type Mail =
  { readonly state: 'open' | 'busy' | 'wrong' } | { readonly state: 'told'; readonly words: string };

/** A copy of a conversation: as a file, or by mail. */
export class DeskbellTranscript extends LitElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, transcriptStyles];
  static override properties = {
    conversation: { attribute: false },
    name: { attribute: false },
    file: { state: true },
    mail: { state: true },
  };

  declare conversation: VisitorConversationHandle | null;
  /** With whom it was, for the first line. */
  declare name: string;
  declare private file: 'ready' | 'busy' | 'failed';
  declare private mail: Mail;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.conversation = null;
    this.name = '';
    this.file = 'ready';
    this.mail = { state: 'open' };
  }

  protected override render(): TemplateResult {
    const { file, mail } = this;
    const wrong = mail.state === 'wrong';
    return html`<p>${transcriptText.copyMore()}</p>
      <section>
        <button type="button" class="button strong" ?disabled=${file === 'busy'} @click=${this.#download}>
          ${transcriptText.copyDownload()}
        </button>
        <p class="problem" role="alert">
          ${file === 'failed' ? transcriptText.copyDownloadFailed() : nothing}
        </p>
      </section>
      <form novalidate @submit=${this.#send}>
        <p id="about" class="quiet">${transcriptText.copyMailMore()}</p>
        <label>
          ${transcriptText.copyMailTo()}
          <input
            type="email"
            autocomplete="email"
            maxlength="200"
            dir="ltr"
            aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby="about problem"
          />
        </label>
        <p id="problem" class="problem" role="alert">${wrong ? laterText.emailWrong() : nothing}</p>
        <button class="button" ?disabled=${mail.state === 'busy'}>${transcriptText.copyMail()}</button>
        <p role="status">${mail.state === 'told' ? mail.words : nothing}</p>
      </form>`;
  }

  #download = async (): Promise<void> => {
    const { conversation } = this;
    if (!conversation || this.file === 'busy') return;
    this.file = 'busy';
    try {
      const items: ChatItem[] = [];
      for await (const item of conversation.messages.history({ pageSize: PAGE })) items.unshift(item);
      const began = items[0]?.at ?? conversation.state.value?.startedAt ?? 0;
      const lines = transcriptLines(items, { time: formatDateTime, status: statusWords });
      const title = transcriptText.copyTitle(this.name, dateOf(began));
      saveFile(`chat-${dayOf(began)}.txt`, `${[title, '', ...lines].join('\n')}\n`);
      this.file = 'ready';
    } catch {
      this.file = 'failed';
    }
  };

  #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { conversation } = this;
    const field = this.renderRoot.querySelector('input');
    if (!conversation || !field || this.mail.state === 'busy') return;
    const email = field.value.trim();
    if (email !== '' && !(field.validity.valid && email.includes('@'))) return this.#wrong(field);
    this.mail = { state: 'busy' };
    try {
      const { tag: locale } = currentLocale();
      const sent = await requestTranscript(conversation, { locale, ...(email ? { email } : {}) });
      this.mail = {
        state: 'told',
        words: sent === 'confirmation' ? transcriptText.copyConfirm(email) : transcriptText.copySent(),
      };
    } catch (error) {
      const { code } = error as { readonly code?: string };
      // Nobody has said where to yet, or not well enough.
      if (code === 'invalid') return this.#wrong(field);
      this.mail = { state: 'told', words: refusal(code) };
    }
  };

  #wrong(field: HTMLElement): void {
    this.mail = { state: 'wrong' };
    field.focus();
  }
}

function refusal(code: string | undefined): string {
  if (code === 'forbidden') return transcriptText.copyNoMail();
  return code === 'rate_limited' ? transcriptText.copyEnough() : transcriptText.copyFailed();
}

function dateOf(at: number): string {
  return new Intl.DateTimeFormat(currentLocale().tag, { dateStyle: 'long' }).format(at);
}

/** The day by the reader's calendar, as it sorts. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

if (!customElements.get('deskbell-transcript'))
  customElements.define('deskbell-transcript', DeskbellTranscript);
