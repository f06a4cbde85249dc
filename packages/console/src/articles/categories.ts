import { DeskbellError } from '@deskbell/sdk/admin';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { languageNames } from '../localization/speak.ts';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { iconButtonStyles } from '../styles/icon-button-styles.ts';
import { categoryStyles } from './category-styles.ts';
import {
  canGoIn,
  categoriesOf,
  type CategoryLine,
  goneIn,
  goneOut,
  idFor,
  linesOf,
  moved,
  movedTo,
  without,
} from './category-lines.ts';

/** The categories of the articles in their order: by mouse, by touch and by keyboard. */
export class DeskbellArticleCategories extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles, iconButtonStyles, categoryStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    lines: { state: true },
    language: { state: true },
    added: { state: true },
    over: { state: true },
    problem: { state: true },
    said: { state: true },
    busy: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private lines: readonly CategoryLine[];
  /** In which the names stand in the fields. */
  declare private language: string;
  /** The name of a new one. */
  declare private added: string;
  /** Before which line what is dragged would come. */
  declare private over: number | null;
  declare private problem: string | null;
  declare private said: string;
  declare private busy: boolean;
  #saved: readonly CategoryLine[] = [];
  #version = 0;
  #dragged: number | null = null;

  readonly #categories = new Loaded<true>(
    this,
    () => this.siteId,
    async (signal) => {
      const name = 'GET /v1/sites/:siteId/article-categories';
      const input = { siteId: this.siteId };
      const { categories, version } = await this.workplace.admin.call(name, input, undefined, { signal });
      this.lines = this.#saved = linesOf(categories);
      this.#version = version;
      return true;
    },
  );

  constructor() {
    super();
    this.siteId = '';
    this.lines = [];
    this.language = 'en';
    this.added = '';
    this.over = null;
    this.problem = null;
    this.said = '';
    this.busy = false;
  }

  protected override render(): TemplateResult {
    return html`<p class="intro">${articleDeskText.categoriesIntro()}</p>
      ${this.#categories.render(() => this.#renderAll())}`;
  }

  #renderAll(): TemplateResult {
    const t = articleDeskText;
    const changed = this.lines !== this.#saved;
    return html`<form class="bar" novalidate @submit=${this.#add}>
        <wa-input
          class="grow"
          label=${t.categoryName()}
          maxlength="100"
          .value=${this.added}
          @input=${(event: Event) => (this.added = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <wa-button type="submit" appearance="outlined" ?disabled=${this.added.trim() === ''}
          >${icon('add', 'start')}${t.categoryAdd()}</wa-button
        >
        <label class="language"
          >${t.categoriesLanguage()}
          <select @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value)}>
            ${this.#languages.map(
              (language) =>
                html`<option value=${language} lang=${language} ?selected=${language === this.language}>
                  ${language in languageNames ? languageNames[language as keyof typeof languageNames] : language}
                </option>`,
            )}
          </select></label
        >
      </form>
      ${
        this.lines.length === 0
          ? html`<p class="none">${t.categoriesNone()}</p>`
          : html`<ol class="records" role="list" aria-label=${t.categories()}>
              ${this.lines.map((line, index) => this.#renderLine(line, index))}
            </ol>`
      }
      <p class="visually-hidden" role="status">${this.said}</p>
      <div class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</div>
      <div class="bar">
        <wa-button variant="brand" ?loading=${this.busy} ?disabled=${!changed} @click=${this.#save}
          >${t.categoriesSave()}</wa-button
        >
        ${
          this.problem === t.categoriesConflict()
            ? html`<wa-button appearance="outlined" @click=${this.#loadTheirs}
                >${t.articleLoadTheirs()}</wa-button
              >`
            : nothing
        }
        <span class="quiet small">${changed ? t.categoriesUnsaved() : this.said}</span>
      </div>`;
  }

  #renderLine(line: CategoryLine, index: number): TemplateResult {
    const t = articleDeskText;
    const name = nameOf(line, this.language);
    return html`<li
      class="${line.depth === 1 ? 'below' : ''} ${this.over === index ? 'over' : ''}"
      draggable="true"
      @dragstart=${(event: DragEvent) => this.#onDragStart(event, index)}
      @dragover=${(event: DragEvent) => this.#onDragOver(event, index)}
      @drop=${this.#onDrop}
      @dragend=${this.#onDragEnd}
    >
      <span class="grip" aria-hidden="true">⠿</span>
      <input
        class="what"
        dir="auto"
        lang=${this.language}
        maxlength="100"
        aria-label=${t.categoryNameOf(name)}
        placeholder=${name}
        .value=${line.names[this.language] ?? ''}
        @input=${(event: Event) => this.#rename(index, (event.target as HTMLInputElement).value)}
      />
      <span class="quiet small" dir="ltr">${line.id}</span>
      <span class="buttons">
        ${this.#renderButton('up', t.categoryUp(name), index, moved(this.lines, index, -1))}
        ${this.#renderButton('down', t.categoryDown(name), index, moved(this.lines, index, 1))}
        ${
          line.depth === 1
            ? this.#renderButton('out', t.categoryOut(name), index, goneOut(this.lines, index))
            : this.#renderButton(
                'in',
                t.categoryIn(name),
                index,
                canGoIn(this.lines, index) ? goneIn(this.lines, index) : this.lines,
              )
        }
        ${this.#renderButton('remove', t.categoryRemove(name), index, without(this.lines, index))}
      </span>
    </li>`;
  }

  /** A step that leaves everything as it is can't be taken; the button keeps its place and the focus. */
  #renderButton(
    kind: 'up' | 'down' | 'in' | 'out' | 'remove',
    words: string,
    index: number,
    next: readonly CategoryLine[],
  ): TemplateResult {
    const drawing = kind === 'remove' ? 'bin' : kind === 'in' || kind === 'out' ? 'back' : 'chevron';
    return html`<button
      type="button"
      class="icon-button ${kind}"
      data-do=${kind}
      aria-label=${words}
      title=${words}
      aria-disabled=${next === this.lines ? 'true' : nothing}
      @click=${() => this.#change(next, kind === 'remove' ? null : (this.lines[index] ?? null), kind)}
    >
      ${icon(drawing)}
    </button>`;
  }

  get #languages(): readonly string[] {
    const used = this.lines.flatMap(({ names }) => Object.keys(names));
    return [...new Set([...Object.keys(languageNames), ...used])];
  }

  #change(next: readonly CategoryLine[], line: CategoryLine | null, kind: string): void {
    if (next === this.lines) return;
    this.lines = next;
    this.problem = null;
    if (line === null) return;
    const place = next.findIndex(({ id }) => id === line.id);
    const name = nameOf(line, this.language);
    this.said = articleDeskText.categoryMoved(name, String(place + 1), String(next.length));
    // Lines are drawn anew in their places: whoever goes on pressing goes on moving the same one.
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelectorAll('.records > li')[place];
      const same = kind === 'in' ? 'out' : kind === 'out' ? 'in' : kind;
      row?.querySelector<HTMLElement>(`[data-do=${same}]`)?.focus();
    });
  }

  #rename(index: number, name: string): void {
    const line = this.lines[index];
    if (!line) return;
    const { [this.language]: _before, ...others } = line.names;
    const names = name.trim() === '' ? others : { ...others, [this.language]: name };
    this.lines = this.lines.with(index, { ...line, names });
  }

  #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = this.added.trim();
    if (name === '') return;
    const id = idFor(name, this.lines);
    this.lines = [...this.lines, { id, names: { [this.language]: name }, depth: 0 }];
    this.added = '';
  };

  #onDragStart(event: DragEvent, index: number): void {
    this.#dragged = index;
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer?.setData('text/plain', this.lines[index]?.id ?? '');
  }

  #onDragOver(event: DragEvent, index: number): void {
    if (this.#dragged === null) return;
    event.preventDefault();
    const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.over = event.clientY > top + height / 2 ? index + 1 : index;
  }

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [from, to] = [this.#dragged, this.over];
    this.#onDragEnd();
    if (from === null || to === null) return;
    this.#change(movedTo(this.lines, from, to), this.lines[from] ?? null, 'up');
  };

  #onDragEnd = (): void => {
    this.#dragged = null;
    this.over = null;
  };

  #loadTheirs = (): void => {
    this.problem = null;
    void this.#categories.reload();
  };

  #save = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    const { lines } = this;
    try {
      const answer = await this.workplace.admin.call(
        'PUT /v1/sites/:siteId/article-categories',
        { siteId: this.siteId },
        { expectedVersion: this.#version, categories: categoriesOf(lines) },
      );
      this.#version = answer.version;
      this.#saved = lines;
      this.said = articleDeskText.categoriesSaved();
    } catch (error) {
      const isConflict = error instanceof DeskbellError && error.code === 'conflict';
      this.problem = isConflict ? articleDeskText.categoriesConflict() : actionProblem(error);
    } finally {
      this.busy = false;
    }
  };
}

/** In the language, else the first there is. */
function nameOf({ id, names }: CategoryLine, language: string): string {
  return names[language] ?? Object.values(names)[0] ?? id;
}
