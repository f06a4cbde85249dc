import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { FollowedDraft } from '../configuration/draft/followed-draft.ts';
import { pathOf } from '../configuration/draft/tree.ts';
import type { FormContext } from '../configuration/editors/form-context.ts';
import type { FormDraft } from '../configuration/editors/form-draft.ts';
import { OpenedThings } from '../configuration/editors/opened-things.ts';
import { renderField, renderFields } from '../configuration/editors/render-fields.ts';
import { settingsFormStyles } from '../configuration/editors/settings-form-styles.ts';
import type { FieldOption } from '../configuration/fields/field.ts';
import { settingsStyles } from '../configuration/settings-styles.ts';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { iconButtonStyles } from '../styles/icon-button-styles.ts';
import { removeNode, renameNode } from './change-flow.ts';
import type { FlowDraft } from './flow-draft.ts';
import { flowFormStyles } from './flow-form-styles.ts';
import { problemsOfNode } from './flow-problems.ts';
import { nodeFields } from './node-fields.ts';
import { kindHint, kindIcon, kindWords, nodeName } from './node-words.ts';
import { nameField, speakerField, wholeFields } from './whole-fields.ts';

/**
 * One step of a flow as a form, or what is said of the flow as a whole.
 *
 * @fires deskbell-flow-select - `detail`: the id of the step to go to, `null` for the whole.
 */
export class DeskbellFlowForm extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    iconButtonStyles,
    formStyles,
    settingsStyles,
    settingsFormStyles,
    flowFormStyles,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    draft: { attribute: false },
    nodeId: { attribute: false },
    language: { attribute: false },
    badName: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare draft: FlowDraft;
  declare nodeId: string | null;
  /** In which steps are called. */
  declare language: string;
  declare private badName: boolean;
  readonly #opened = new OpenedThings(this);

  constructor() {
    super();
    this.siteId = '';
    this.nodeId = null;
    this.language = 'en';
    this.badName = false;
    void new FollowedDraft(this, () => this.draft);
  }

  /** Where somebody goes who works by keyboard. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('nodeId')) this.badName = false;
  }

  protected override render(): TemplateResult {
    const node = this.nodeId === null ? undefined : this.draft.flow.nodes[this.nodeId];
    return this.nodeId === null || !node ? this.#renderWhole() : this.#renderNode(this.nodeId);
  }

  #renderWhole(): TemplateResult {
    const form = this.#context(this.draft);
    return html`<h3 tabindex="-1">${flowDeskText.flowWhole()}</h3>
      <div class="form fields">
        ${renderField(nameField, ['name'], form)}
        ${renderField(speakerField, ['speaker'], this.#context(anyLanguage(this.draft)))}
        ${renderFields(wholeFields(this.#steps), [], form)}
      </div>`;
  }

  #renderNode(id: string): TemplateResult {
    const t = flowDeskText;
    const { draft, language } = this;
    const node = draft.flow.nodes[id];
    if (!node) return html``;
    const { languages } = draft;
    const here = pathOf(['nodes', id]);
    const problems = problemsOfNode(draft.problems, id).filter(({ path }) => path === here);
    return html`<h3 tabindex="-1">${icon(kindIcon(node.type))}${kindWords(node.type)}</h3>
      <p class="quiet">${kindHint(node.type)}</p>
      ${problems.map(({ message }) => html`<p class="problem" role="alert">${message}</p>`)}
      <div class="form fields">
        ${renderFields(nodeFields(node, { language, languages, steps: this.#steps }), ['nodes', id], this.#context(draft))}
        <div class="field">
          <label for="name">${t.flowStepName()}</label>
          <input
            id="name"
            dir="ltr"
            maxlength="40"
            spellcheck="false"
            autocomplete="off"
            aria-describedby="name-hint name-problem"
            aria-invalid=${this.badName}
            .value=${live(id)}
            @change=${this.#rename}
          />
          <p class="hint" id="name-hint">${t.flowStepNameHint()}</p>
          <p class="problem" id="name-problem">${this.badName ? t.flowStepNameBad() : ''}</p>
        </div>
        <wa-button class="add" size="s" appearance="plain" variant="danger" @click=${this.#remove}
          >${icon('bin', 'start')}${t.flowRemoveStep()}</wa-button
        >
        ${draft.flow.first === id ? html`<p class="quiet small">${t.flowIsFirst()}</p>` : nothing}
      </div>`;
  }

  get #steps(): readonly FieldOption[] {
    return Object.entries(this.draft.flow.nodes).map(([value, node]) => {
      const name = nodeName(value, node, this.language);
      const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
      return { value, words: name === value ? `${kindWords(node.type)} (${value})` : `${short} (${value})` };
    });
  }

  #context(draft: FormDraft): FormContext {
    const { workplace, siteId } = this;
    return {
      workplace,
      siteId,
      draft,
      editable: true,
      ...this.#opened.context(draft),
    };
  }

  #rename = (event: Event): void => {
    const { nodeId } = this;
    const name = (event.target as HTMLInputElement).value.trim();
    if (nodeId === null || name === nodeId) return;
    this.badName = !/^[a-z0-9][a-z0-9-]{0,39}$/.test(name) || Object.hasOwn(this.draft.flow.nodes, name);
    if (this.badName) return;
    this.draft.replace(renameNode(this.draft.flow, nodeId, name));
    this.tell('deskbell-flow-select', name);
  };

  #remove = (): void => {
    const { nodeId } = this;
    if (nodeId === null) return;
    this.draft.replace(removeNode(this.draft.flow, nodeId));
    this.tell('deskbell-flow-select', null);
  };
}

/** Who speaks may be called in any language: these become those of the flow. */
function anyLanguage(draft: FlowDraft): FormDraft {
  return {
    document: draft.document,
    problems: draft.problems,
    valueAt: (keys) => draft.valueAt(keys),
    set: (keys, value) => draft.set(keys, value),
  };
}
