import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { consoleText } from '../localization/console-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';

/** A dialog that does one thing and stays open with the reason when it did not work. */
export abstract class DialogElement extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    formStyles,
    css`
      wa-dialog {
        --width: min(520px, calc(100vw - 24px));
      }
    `,
  ];
  static override properties = {
    open: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare protected open: boolean;
  declare protected busy: boolean;
  declare protected problem: string | null;

  constructor() {
    super();
    this.open = false;
    this.busy = false;
    this.problem = null;
  }

  show(): void {
    this.problem = null;
    this.busy = false;
    this.open = true;
  }

  /** Whether there is nothing to see of it while it is closed. */
  protected get isOnlyDialog(): boolean {
    return true;
  }

  /** What it is given while it is closed it shows when it opens: nobody waits for what nobody sees. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.open || changed.has('open') || !this.hasUpdated || !this.isOnlyDialog;
  }

  protected renderDialog(
    label: string,
    body: TemplateResult,
    action: string,
    options: {
      readonly variant?: 'brand' | 'danger';
      readonly disabled?: boolean;
      readonly onDo: () => void;
    },
  ): TemplateResult {
    return html`<wa-dialog label=${label} .open=${this.open} @wa-after-hide=${this.#onHidden}>
      ${
        this.open
          ? html`<div class="fields">
              ${body}
              <p class="problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
            </div>`
          : nothing
      }
      <wa-button slot="footer" appearance="plain" data-dialog="close">${consoleText.cancel()}</wa-button>
      <wa-button
        slot="footer"
        variant=${options.variant ?? 'brand'}
        ?loading=${this.busy}
        ?disabled=${options.disabled === true}
        @click=${options.onDo}
        >${action}</wa-button
      >
    </wa-dialog>`;
  }

  /** Does it, and closes when it is done. */
  protected async attempt(work: () => Promise<unknown>): Promise<void> {
    // It still stands there while it closes: a second click does nothing again.
    if (this.busy || !this.open) return;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      this.open = false;
    } catch (error) {
      this.problem = this.problemOf(error);
    } finally {
      this.busy = false;
    }
  }

  /** Why it did not work, in words. */
  protected problemOf(error: unknown): string {
    return actionProblem(error);
  }

  #onHidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.open = false;
  };
}
