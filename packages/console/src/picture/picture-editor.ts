import { DeskbellError } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { initials } from '../inbox/contact-name.ts';
import { accountText } from '../localization/text/account-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { portrait, portraitStyles } from './portrait.ts';
import { squarePicture } from './square-picture.ts';

/** The own picture, as colleagues and visitors see it: chosen, changed, taken away. */
export class DeskbellPictureEditor extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    portraitStyles,
    css`
      :host {
        display: block;
        margin-block: 4px 16px;
      }
      .picture {
        display: flex;
        align-items: start;
        gap: 16px;
      }
      .beside {
        display: flex;
        flex-direction: column;
        gap: 8px;
        min-inline-size: 0;
      }
      p {
        margin: 0;
        max-inline-size: 56ch;
        text-wrap: pretty;
      }
      .mark {
        position: relative;
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 72px;
        block-size: 72px;
        border-radius: 50%;
        background: var(--db-accent);
        color: var(--db-on-accent);
        font-size: 24px;
        font-weight: 650;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .problem {
        color: var(--db-danger);
        font-size: 13px;
        font-weight: 600;
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    said: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare workplace: Workplace;
  declare private said: string;
  declare private problem: string | null;
  declare private busy: boolean;

  readonly #card = new ReadableController(this, () => this.workplace.client.card);

  constructor() {
    super();
    this.said = '';
    this.problem = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const t = accountText;
    const card = this.#card.value;
    const name = card?.name ?? this.workplace.me.name;
    return html`<div class="picture" role="group" aria-label=${t.pictureTitle()}>
        <span class="mark" aria-hidden="true">${initials(name)}${portrait(card?.picture)}</span>
        <div class="beside">
          <div class="buttons">
            <wa-button
              class="choose"
              size="s"
              appearance="outlined"
              ?loading=${this.busy}
              @click=${this.#choose}
              >${card?.picture ? t.pictureChange() : t.pictureChoose()}</wa-button
            >
            <wa-button
              class="remove"
              size="s"
              appearance="plain"
              ?hidden=${!card?.picture}
              ?disabled=${this.busy}
              @click=${this.#remove}
              >${t.pictureRemove()}</wa-button
            >
          </div>
          <p class="quiet">${t.pictureHint()}</p>
          <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
          <p role="status" ?hidden=${this.said === ''}>${this.said}</p>
        </div>
      </div>
      <input
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        tabindex="-1"
        aria-label=${t.pictureChoose()}
        @change=${this.#onChosen}
      />`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The button goes with the picture, and the focus must not go with it.
    const remove = this.renderRoot.querySelector<HTMLElement>('.remove');
    if (remove?.hidden && this.shadowRoot?.activeElement === remove)
      this.renderRoot.querySelector<HTMLElement>('.choose')?.focus();
  }

  #choose = (): void => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();

  #onChosen = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    // The same file may be chosen once more.
    target.value = '';
    if (!file) return;
    await this.#change(async () => {
      const data = await squarePicture(file).catch((cause: unknown) => {
        throw new DeskbellError('unsupported_type', 'unable to read the picture', { cause });
      });
      await this.workplace.admin.call('PUT /v1/people/me/picture', {}, { data });
      return accountText.pictureSaved();
    });
  };

  #remove = (): Promise<void> =>
    this.#change(async () => {
      await this.workplace.admin.call('DELETE /v1/people/me/picture', {});
      return accountText.pictureRemoved();
    });

  async #change(act: () => Promise<string>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.said = '';
    try {
      this.said = await act();
    } catch (error) {
      const isUnreadable = error instanceof DeskbellError && error.code === 'unsupported_type';
      this.problem = isUnreadable ? accountText.pictureUnreadable() : actionProblem(error);
    } finally {
      this.busy = false;
    }
  }
}
