import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../../app/console-element.ts';
import type { Workplace } from '../../app/workplace.ts';
import { icon } from '../../icons/icon.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { routeHref } from '../../routing/route.ts';
import { consoleStyles } from '../../styles/console-styles.ts';
import { formStyles } from '../../styles/form-styles.ts';
import { FollowedDraft } from '../draft/followed-draft.ts';
import type { SettingsDraft } from '../draft/settings-draft.ts';
import { isBlock, isWithin, type Keys, pathOf } from '../draft/tree.ts';
import { fieldAt } from '../fields/catalogue.ts';
import type { TableField } from '../fields/field.ts';
import { settingsStyles } from '../settings-styles.ts';
import type { FormContext } from './form-context.ts';
import { OpenedThings } from './opened-things.ts';
import { renderField, renderFields } from './render-fields.ts';
import { iconButtonStyles } from '../../styles/icon-button-styles.ts';
import { settingsFormStyles } from './settings-form-styles.ts';
import { addThing, thingTitle } from './things.ts';

/** Some fields of the configuration as a form. What has pages of its own is a list of links, and one of them by its address. */
export class DeskbellSettingsForm extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    formStyles,
    iconButtonStyles,
    settingsStyles,
    settingsFormStyles,
  ];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    draft: { attribute: false },
    editable: { type: Boolean },
    section: {},
    path: { attribute: false },
    fields: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare draft: SettingsDraft;
  declare editable: boolean;
  /** Its id in the address. */
  declare section: string;
  /** Which of those that have pages is shown. */
  declare path: readonly string[];
  /** Where in the configuration its fields are. */
  declare fields: readonly Keys[];
  readonly #opened = new OpenedThings(this);

  constructor() {
    super();
    this.siteId = '';
    this.editable = false;
    this.section = '';
    this.path = [];
    this.fields = [];
    void new FollowedDraft(this, () => this.draft);
  }

  protected override render(): TemplateResult {
    const form = this.#context();
    const page = this.#page();
    return html`<fieldset class="form fields" ?disabled=${!this.editable}>
      ${
        page
          ? this.#renderPage(page.field, page.keys, form)
          : this.fields.map((keys) => {
              const field = fieldAt(keys);
              return field.kind === 'table' && field.pages
                ? this.#renderLinks(field, keys, form)
                : renderField(field, keys, form);
            })
      }
    </fieldset>`;
  }

  #context(): FormContext {
    const { workplace, siteId, draft, editable } = this;
    return {
      workplace,
      siteId,
      draft,
      editable,
      ...this.#opened.context(draft),
    };
  }

  #page(): { readonly field: TableField; readonly keys: Keys } | null {
    const [key] = this.path;
    if (key === undefined) return null;
    for (const keys of this.fields) {
      const field = fieldAt(keys);
      if (field.kind !== 'table' || !field.pages) continue;
      if (this.draft.valueAt([...keys, key]) !== undefined) return { field, keys: [...keys, key] };
    }
    return null;
  }

  #renderPage(field: TableField, keys: Keys, form: FormContext): TemplateResult {
    const title = thingTitle(field, String(keys.at(-1)), this.draft.valueAt(keys), form);
    const remove = (): void => {
      this.draft.set(keys, undefined);
      this.workplace.router.go(this.#route(), { replace: true });
    };
    return html`<div class="crumb">
        <wa-button size="s" appearance="plain" href=${routeHref(this.#route())}
          >${icon('back', 'start')}${field.words()}</wa-button
        >
        <h3 dir="auto">${title}</h3>
        ${
          this.editable
            ? html`<wa-button size="s" appearance="plain" variant="danger" @click=${remove}
                >${icon('bin', 'start')}${deskText.setRemove()}</wa-button
              >`
            : nothing
        }
      </div>
      ${renderFields(field.fields, keys, form)}`;
  }

  #renderLinks(field: TableField, keys: Keys, form: FormContext): TemplateResult {
    const value = this.draft.valueAt(keys);
    const { document, problems } = this.draft;
    return html`<section aria-label=${field.words()}>
      ${keys === this.fields[0] ? nothing : html`<h3>${field.words()}</h3>`}
      <ul class="cards-list" role="list">
        ${Object.entries(isBlock(value) ? value : {}).map(([key, item]) => {
          const path = pathOf([...keys, key]);
          return html`<li>
            <a href=${routeHref(this.#route(key))}>
              <span dir="auto"
                >${thingTitle(field, key, item, form)}
                ${
                  problems.some((problem) => isWithin(problem.path, path))
                    ? html`<span class="problem">${icon('warning')}</span>`
                    : nothing
                }</span
              >
              <span class="small quiet" dir="auto">${field.summary?.(item, document) ?? ''}</span>
            </a>
          </li>`;
        })}
      </ul>
      ${addThing(field, keys, form, (key) => this.workplace.router.go(this.#route(key)))}
    </section>`;
  }

  #route(key?: string) {
    const path = key === undefined ? [this.section] : [this.section, key];
    return { screen: 'settings', siteId: this.siteId, path } as const;
  }
}
