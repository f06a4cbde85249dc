import { html, nothing, type TemplateResult } from 'lit';
import type { TagAnswer } from '@deskbell/sdk/admin';
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
import { tagStyles } from './tag-styles.ts';

/** What bears the tags. */
export interface TagBearer {
  readonly kind: 'contact' | 'conversation';
  readonly siteId: string;
  readonly id: string;
}

/** The tags of a contact or conversation: taken away with a press, added by name. Supervisors make new ones on the way. */
export class DeskbellTags extends ConsoleElement {
  static override styles = [...consoleStyles, personStyles, tagStyles];
  static override properties = {
    workplace: { attribute: false },
    bearer: { attribute: false },
    label: { attribute: false },
    known: { state: true },
    wanted: { state: true },
    problem: { state: true },
  };

  declare workplace: Workplace;
  declare bearer: TagBearer;
  /** What the field is called, where "Add a tag" is not enough. */
  declare label: string | null;
  /** Every tag of the site, once somebody has come to the field. */
  declare private known: readonly TagAnswer[] | null;
  declare private wanted: string;
  declare private problem: string | null;
  readonly #borne = new Fetched(
    this,
    () => `${this.bearer.kind} ${this.bearer.siteId} ${this.bearer.id}`,
    () => this.#load(),
  );

  constructor() {
    super();
    this.label = null;
    this.known = null;
    this.wanted = '';
    this.problem = null;
  }

  protected override render(): TemplateResult {
    return renderFetched(this.#borne, (tags) => this.#renderTags(tags));
  }

  #renderTags(tags: readonly TagAnswer[]): TemplateResult {
    const name = this.wanted.trim();
    const missing = name !== '' && this.known !== null && !this.#named(name);
    const mayMake = roleOn(this.workplace, this.bearer.siteId) !== 'agent';
    return html`<ul class="row">
        ${tags.map((tag) => this.#renderTag(tag, tags))}
        <li class="new">
          <input
            type="text"
            list="known"
            maxlength="60"
            autocomplete="off"
            aria-label=${this.label ?? contactText.contactAddTag()}
            placeholder=${contactText.contactAddTag()}
            .value=${this.wanted}
            @focus=${this.#onFocus}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
          />
          <datalist id="known">
            ${(this.known ?? [])
              .filter(({ id }) => !tags.some((tag) => tag.id === id))
              .map((tag) => html`<option value=${tag.name}></option>`)}
          </datalist>
        </li>
      </ul>
      ${
        missing && mayMake
          ? html`<button class="link small" type="button" @click=${() => this.#make(name)}>
              ${contactText.contactCreateTag(name)}
            </button>`
          : nothing
      }
      <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>`;
  }

  #renderTag(tag: TagAnswer, tags: readonly TagAnswer[]): TemplateResult {
    return html`<li class="tag">
      <span dir="auto">${tag.name}</span>
      <button
        class="ghost"
        type="button"
        title=${contactText.contactRemoveTag(tag.name)}
        @click=${() => this.#set(tags.filter(({ id }) => id !== tag.id))}
      >
        ${icon('remove')}<span class="visually-hidden">${contactText.contactRemoveTag(tag.name)}</span>
      </button>
    </li>`;
  }

  async #load(): Promise<readonly TagAnswer[]> {
    const { admin } = this.workplace;
    const { id, kind, siteId } = this.bearer;
    if (kind === 'contact')
      return (await admin.call('GET /v1/sites/:siteId/contacts/:contactId', { siteId, contactId: id })).tags;
    const at = { siteId, conversationId: id };
    return (await admin.call('GET /v1/sites/:siteId/conversations/:conversationId', at)).tags;
  }

  #onFocus = (): void => void this.#learn();

  async #learn(): Promise<readonly TagAnswer[]> {
    if (this.known) return this.known;
    const tags: TagAnswer[] = [];
    try {
      const { siteId } = this.bearer;
      for await (const tag of this.workplace.admin.each('GET /v1/sites/:siteId/tags', { siteId }))
        tags.push(tag);
      this.known = tags;
    } catch (error) {
      this.problem = actionProblem(error);
    }
    return tags;
  }

  #onInput = (event: Event): void => {
    this.problem = null;
    this.wanted = (event.target as HTMLInputElement).value;
    // Chosen from the list rather than typed to its end.
    if (event instanceof InputEvent && event.inputType === 'insertReplacementText') void this.#add();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    void this.#add();
  };

  #named(name: string): TagAnswer | undefined {
    const wanted = name.toLocaleLowerCase();
    return this.known?.find((tag) => tag.name.toLocaleLowerCase() === wanted);
  }

  async #add(): Promise<void> {
    const name = this.wanted.trim();
    if (name === '') return;
    await this.#learn();
    const tag = this.#named(name);
    const borne = this.#borne.value ?? [];
    if (tag) await this.#set([...borne.filter(({ id }) => id !== tag.id), tag]);
    else if (roleOn(this.workplace, this.bearer.siteId) === 'agent')
      this.problem = contactText.contactNoSuchTag(name);
    else await this.#make(name);
  }

  async #make(name: string): Promise<void> {
    try {
      const { siteId } = this.bearer;
      const tag = await this.workplace.admin.call('POST /v1/sites/:siteId/tags', { siteId }, { name });
      this.known = [...(this.known ?? []), tag];
      await this.#set([...(this.#borne.value ?? []), tag]);
    } catch (error) {
      this.problem = actionProblem(error);
    }
  }

  async #set(tags: readonly TagAnswer[]): Promise<void> {
    const { admin } = this.workplace;
    const { id, kind, siteId } = this.bearer;
    const body = { tags: tags.map((tag) => tag.id) };
    this.problem = null;
    try {
      const { tags: now } =
        kind === 'contact'
          ? await admin.call(
              'PUT /v1/sites/:siteId/contacts/:contactId/tags',
              { siteId, contactId: id },
              body,
            )
          : await admin.call(
              'PUT /v1/sites/:siteId/conversations/:conversationId/tags',
              { siteId, conversationId: id },
              body,
            );
      this.wanted = '';
      this.#borne.put(now);
    } catch (error) {
      this.problem = actionProblem(error);
    }
  }
}
