import type { InboxOrder, InboxView } from '@deskbell/sdk/agent';
import { currentLocale, ReadableController } from '@deskbell/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { conditionCount, type InboxChoice, NO_CHOICE } from '../inbox/inbox-choice.ts';
import type { SavedViews } from '../inbox/saved-views.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { languageName } from '../person/language-name.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { type Choice, type Choices, loadChoices, NO_CHOICES } from './choices.ts';
import { filterStyles } from './filter-styles.ts';
import { saveView } from './save-view.ts';

const LANGUAGES =
  'ar bg cs da de el en es et fi fr hr hu it ja ko lt lv nl no pl pt ro ru sk sl sv tr uk zh'.split(' ');
const DAYS = [7, 30, 90] as const;
const FLAGS = ['unread', 'vip', 'atRisk', 'urgent'] as const;

/**
 * Chooses what of a view is shown and in which order, and keeps it under a name.
 *
 * @fires deskbell-filter - with the choice
 * @fires deskbell-saved - with the id of the view that was kept, or `null` for one that was deleted
 */
export class DeskbellFilter extends ConsoleElement {
  static override styles = [...consoleStyles, filterStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    view: {},
    choice: { attribute: false },
    savedViews: { attribute: false },
    savedId: { attribute: false },
    choices: { state: true },
    isSaving: { state: true },
    failed: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare view: InboxView;
  declare choice: InboxChoice;
  declare savedViews: SavedViews;
  declare savedId: string | null;
  declare private choices: Choices;
  declare private isSaving: boolean;
  declare private failed: boolean;
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);

  constructor() {
    super();
    this.choice = NO_CHOICE;
    this.savedId = null;
    this.choices = NO_CHOICES;
    this.isSaving = false;
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('siteId'))
      void loadChoices(this.workplace, this.siteId).then((choices) => (this.choices = choices));
  }

  protected override render(): TemplateResult {
    const { choice, choices } = this;
    const { filter, days, order } = choice;
    const { tag } = currentLocale();
    const languages = LANGUAGES.map((id) => ({ id, name: languageName(id, tag) }));
    const agents = (this.#agents.value ?? []).map(({ id, name }) => ({ id, name }));
    const set = (change: Partial<InboxChoice['filter']>) =>
      this.#change({ ...choice, filter: without({ ...filter, ...change }) });
    return html`<div class="grid">
        ${select(findingText.filterQueue(), 'queue', filter.queueId, choices.queues, (queueId) => set({ queueId }))}
        ${select(findingText.filterAgent(), 'agent', filter.agentId, agents, (agentId) => set({ agentId }))}
        ${select(findingText.filterTag(), 'tag', filter.tagId, choices.tags, (tagId) => set({ tagId }))}
        ${select(findingText.filterLanguage(), 'language', filter.language, languages, (language) => set({ language }))}
        ${FLAGS.map(
          (flag) =>
            html`<label class="check"
              ><input
                type="checkbox"
                name=${flag}
                .checked=${filter[flag] === true}
                @change=${(event: Event) => set({ [flag]: (event.target as HTMLInputElement).checked || undefined })}
              />${flagWords(flag)}</label
            >`,
        )}
        ${select(
          findingText.filterBegun(),
          'days',
          days === undefined ? undefined : String(days),
          [
            { id: '1', name: findingText.filterToday() },
            ...DAYS.map((count) => ({ id: String(count), name: findingText.filterDays(String(count)) })),
          ],
          (value) => this.#change({ ...choice, days: value === undefined ? undefined : Number(value) }),
          findingText.filterWhenever(),
        )}
        ${select(
          findingText.orderBy(),
          'order',
          order,
          orders(),
          (value) => this.#change({ ...choice, order: value as InboxOrder | undefined }),
          findingText.orderUsual(),
        )}
      </div>
      ${choices.failed ? html`<p class="problem" role="alert">${findingText.optionsFailed()}</p>` : nothing}
      ${this.#renderActions()}
      ${this.failed ? html`<p class="problem" role="alert">${findingText.viewNotSaved()}</p>` : nothing}
      ${this.isSaving ? this.#renderSaving() : nothing}`;
  }

  #renderActions(): TemplateResult {
    const saved = this.#saved;
    const isOn = conditionCount(this.choice) > 0 || this.choice.order !== undefined;
    const button = (words: string, onClick: () => void, name: string): TemplateResult =>
      html`<wa-button size="s" appearance="outlined" data-do=${name} @click=${onClick}>${words}</wa-button>`;
    return html`<div class="actions">
      ${isOn ? button(findingText.clearFilter(), () => this.#change(NO_CHOICE), 'clear') : nothing}
      ${isOn || saved ? button(findingText.saveView(), () => (this.isSaving = !this.isSaving), 'save') : nothing}
      ${saved && this.#mayChange ? button(findingText.updateView(), () => void this.#keep(saved.name, saved.shared, saved.id), 'update') : nothing}
      ${saved && this.#mayChange ? button(findingText.deleteView(), () => void this.#delete(saved.id), 'delete') : nothing}
    </div>`;
  }

  #renderSaving(): TemplateResult {
    return saveView({
      mayShare: this.#maySteer,
      onSave: (name, shared) => void this.#keep(name, shared, null),
    });
  }

  get #saved() {
    return this.savedViews.list.value.find(({ id }) => id === this.savedId);
  }

  get #maySteer(): boolean {
    const memberships = (this.workplace.client.me.value ?? this.workplace.me).memberships;
    return memberships.some(({ siteId, role }) => siteId === this.siteId && role !== 'agent');
  }

  /** What is shared is changed by those who steer the site; the server refuses others. */
  get #mayChange(): boolean {
    return this.#saved?.shared ? this.#maySteer : true;
  }

  #change(choice: InboxChoice): void {
    this.tell('deskbell-filter', choice);
  }

  async #keep(name: string, shared: boolean, id: string | null): Promise<void> {
    const { choice, view } = this;
    await this.#attempt(async () => {
      const saved = await this.savedViews.save({ name, shared, view, ...choice }, id);
      this.isSaving = false;
      this.tell('deskbell-saved', saved.id);
    });
  }

  async #delete(id: string): Promise<void> {
    await this.#attempt(async () => {
      await this.savedViews.delete(id);
      this.tell('deskbell-saved', null);
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.failed = false;
    try {
      await work();
    } catch {
      this.failed = true;
    }
  }
}

function select(
  words: string,
  name: string,
  value: string | undefined,
  options: readonly Choice[],
  onChange: (value: string | undefined) => void,
  any = findingText.filterAny(),
): TemplateResult {
  return html`<label
    >${words}<select
      name=${name}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${value === undefined}>${any}</option>
      ${options.map(({ id, name: shown }) => html`<option value=${id} .selected=${id === value}>${shown}</option>`)}
    </select></label
  >`;
}

function flagWords(flag: (typeof FLAGS)[number]): string {
  return {
    unread: findingText.filterUnread,
    vip: findingText.filterVip,
    atRisk: findingText.filterAtRisk,
    urgent: findingText.filterUrgent,
  }[flag]();
}

function orders(): readonly { readonly id: InboxOrder; readonly name: string }[] {
  return [
    { id: 'newest', name: findingText.orderNewest() },
    { id: 'oldest', name: findingText.orderOldest() },
    { id: 'longestWait', name: findingText.orderLongestWait() },
    { id: 'lastBegun', name: findingText.orderLastBegun() },
    { id: 'firstBegun', name: findingText.orderFirstBegun() },
    { id: 'priority', name: findingText.orderPriority() },
  ];
}

/** Without what is not asked for, so that the same filter is the same. */
function without(filter: { [Name in keyof InboxChoice['filter']]: InboxChoice['filter'][Name] | undefined }) {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as InboxChoice['filter'];
}
