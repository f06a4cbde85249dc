import type { ItemOf } from '@deskbell/sdk/admin';
import { html, type TemplateResult } from 'lit';
import { keyOf } from '../configuration/editors/key-of.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { SiteDialog } from '../records/site-dialog.ts';
import { blankFlow } from './blank-flow.ts';
import type { Flow } from './flow-types.ts';
import { textOf } from './text-of.ts';

type Template = ItemOf<'GET /v1/sites/:siteId/flow-templates'>;

/** Makes a flow: from one that comes with Deskbell, or from the smallest there is. Goes to it when it is made. */
export class DeskbellFlowDialog extends SiteDialog {
  static override properties = {
    ...SiteDialog.properties,
    taken: { attribute: false },
    language: { attribute: false },
    name: { state: true },
    template: { state: true },
  };

  /** Ids that are in use. */
  declare taken: readonly string[];
  /** In which things are called, and in which an empty flow speaks. */
  declare language: string;
  declare private name: string;
  declare private template: string;

  readonly #templates = new Loaded<readonly Template[]>(
    this,
    // Asked for when somebody opens it.
    () => (this.open ? this.siteId : ''),
    async (signal) =>
      this.open
        ? readAll(
            this.workplace.admin.each(
              'GET /v1/sites/:siteId/flow-templates',
              { siteId: this.siteId },
              { signal },
            ),
          )
        : [],
  );

  constructor() {
    super();
    this.taken = [];
    this.language = 'en';
    this.name = '';
    this.template = '';
  }

  override show(): void {
    this.name = '';
    this.template = '';
    super.show();
  }

  protected override render(): TemplateResult {
    const t = flowDeskText;
    return this.renderDialog(
      t.flowNew(),
      html`<wa-input
          label=${t.flowName()}
          maxlength="120"
          autofocus
          .value=${this.name}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
        ></wa-input>
        <fieldset>
          <legend>${t.flowBeginWith()}</legend>
          ${this.#renderChoice('', t.flowBlank(), t.flowBlankHint())}
          ${this.#templates.render((all) => html`${all.map((one) => this.#renderTemplate(one))}`)}
        </fieldset>`,
      t.flowMake(),
      { disabled: this.name.trim() === '', onDo: () => void this.attempt(() => this.#make()) },
    );
  }

  #renderTemplate({ template, definition }: Template): TemplateResult {
    const count = Object.keys(definition.nodes).length;
    const languages = Object.keys(definition.speaker).join(', ');
    const words = textOf(definition.menu, this.language) || definition.name;
    return this.#renderChoice(template, words, flowDeskText.flowTemplateHint(String(count), languages));
  }

  #renderChoice(template: string, words: string, hint: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="template"
        .checked=${this.template === template}
        @change=${() => this.#choose(template, words)}
      />
      <span class="name" dir="auto">${words}<br /><span class="quiet small">${hint}</span></span>
    </label>`;
  }

  #choose(template: string, words: string): void {
    this.template = template;
    if (this.name.trim() === '' && template !== '') this.name = words;
  }

  async #make(): Promise<void> {
    const name = this.name.trim();
    const flowId = keyOf(name, this.taken);
    const chosen = this.#templates.value?.find(({ template }) => template === this.template);
    const definition: Flow = chosen ? { ...chosen.definition, name } : blankFlow(name, this.language);
    await this.workplace.admin.call(
      'PUT /v1/sites/:siteId/flows/:flowId/draft',
      { siteId: this.siteId, flowId },
      { expectedRevision: 0, definition },
    );
    this.workplace.router.go({ screen: 'settings', siteId: this.siteId, path: ['flows', flowId] });
  }
}
