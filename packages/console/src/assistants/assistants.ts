import type { CallAnswer } from '@deskbell/sdk/admin';
import { css, html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { forgetHelps } from '../composing/machine-help.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { consoleStyles } from '../styles/console-styles.ts';

export type Assistant = CallAnswer<'GET /v1/sites/:siteId/assistants'>['assistants'][number];

const tasks = ['translate', 'draft'] as const satisfies readonly Assistant['task'][];

/** Machines of others that help the agents of a site: which there are, and whether they answer. For admins. */
export class DeskbellAssistants extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    recordStyles,
    css`
      .machines {
        display: grid;
        gap: 16px;
      }
    `,
  ];
  static override properties = { workplace: { attribute: false }, siteId: { attribute: false } };

  declare workplace: Workplace;
  declare siteId: string;

  readonly #assistants = new Loaded<readonly Assistant[]>(
    this,
    () => this.siteId,
    async (signal) => {
      const name = 'GET /v1/sites/:siteId/assistants';
      const input = { siteId: this.siteId };
      return (await this.workplace.admin.call(name, input, undefined, { signal })).assistants;
    },
  );

  constructor() {
    super();
    this.siteId = '';
  }

  protected override render(): TemplateResult {
    return html`<p class="intro">${platformText.assistantsIntro()}</p>
      ${this.#assistants.render(
        (assistants) =>
          html`<div class="machines" @deskbell-assistant-changed=${this.#onChanged}>
            ${tasks.map(
              (task) =>
                html`<deskbell-assistant
                  .workplace=${this.workplace}
                  .siteId=${this.siteId}
                  .task=${task}
                  .assistant=${assistants.find((one) => one.task === task) ?? null}
                ></deskbell-assistant>`,
            )}
          </div>`,
      )}`;
  }

  #onChanged = (): void => {
    forgetHelps(this.workplace);
    void this.#assistants.reload();
  };
}
