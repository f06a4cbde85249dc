import type { ContactNoteAnswer } from '@deskbell/sdk/admin';
import { formatDateTime, formatDay } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { Fetched } from './fetched.ts';
import { personStyles } from './person-styles.ts';
import { renderFetched } from './render-fetched.ts';
import { roleOn } from './role-on.ts';

/** What colleagues have noted about a person, newest first. */
export class DeskbellContactNotes extends ConsoleElement {
  static override styles = [...consoleStyles, personStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    contactId: { attribute: false },
    text: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare contactId: string;
  declare private text: string;
  declare private busy: boolean;
  declare private problem: string | null;
  readonly #notes = new Fetched(
    this,
    () => `${this.siteId} ${this.contactId}`,
    async () =>
      (await this.workplace.admin.call('GET /v1/sites/:siteId/contacts/:contactId/notes', this.#at)).items,
  );

  constructor() {
    super();
    this.text = '';
    this.busy = false;
    this.problem = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // What was begun about one person must not be kept of another.
    if (changed.has('contactId')) this.text = '';
  }

  protected override render(): TemplateResult {
    return html`<div class="rows">
      ${renderFetched(
        this.#notes,
        (notes) =>
          html`<ul class="rows" ?hidden=${notes.length === 0}>
            ${notes.map((note) => this.#renderNote(note))}
          </ul>`,
      )}
      <textarea
        rows="2"
        maxlength="4000"
        aria-label=${contactText.contactNewNote()}
        placeholder=${contactText.contactNewNote()}
        .value=${this.text}
        @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
        @keydown=${this.#onKeydown}
      ></textarea>
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      ${
        this.text.trim() === ''
          ? nothing
          : html`<div>
              <wa-button size="s" ?loading=${this.busy} @click=${this.#add}
                >${contactText.contactAddNote()}</wa-button
              >
            </div>`
      }
    </div>`;
  }

  #renderNote(note: ContactNoteAnswer): TemplateResult {
    const { me, ticker } = this.workplace;
    const isMine = note.author.id === me.id || roleOn(this.workplace, this.siteId) !== 'agent';
    return html`<li class="card">
      <p class="text" dir="auto">${note.text}</p>
      <p class="row small quiet">
        <span>${note.author.name}</span>
        <time datetime=${new Date(note.at).toISOString()} title=${formatDateTime(note.at)}
          >${formatDay(note.at, ticker.value)}</time
        >
        ${
          isMine
            ? html`<button
                class="ghost"
                type="button"
                title=${contactText.contactDeleteNote()}
                @click=${() => this.#delete(note.id)}
              >
                ${icon('bin')}<span class="visually-hidden">${contactText.contactDeleteNote()}</span>
              </button>`
            : nothing
        }
      </p>
    </li>`;
  }

  get #at(): { readonly siteId: string; readonly contactId: string } {
    return { siteId: this.siteId, contactId: this.contactId };
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#add();
  };

  #add = async (): Promise<void> => {
    const text = this.text.trim();
    if (text === '' || this.busy) return;
    this.busy = true;
    await this.#attempt(async () => {
      const path = 'POST /v1/sites/:siteId/contacts/:contactId/notes';
      const note = await this.workplace.admin.call(path, this.#at, { text });
      this.text = '';
      this.#notes.put([note, ...(this.#notes.value ?? [])]);
    });
    this.busy = false;
  };

  async #delete(noteId: string): Promise<void> {
    await this.#attempt(async () => {
      const path = 'DELETE /v1/sites/:siteId/contacts/:contactId/notes/:noteId';
      await this.workplace.admin.call(path, { ...this.#at, noteId });
      this.#notes.put((this.#notes.value ?? []).filter(({ id }) => id !== noteId));
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = actionProblem(error);
    }
  }
}
