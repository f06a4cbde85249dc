import { html, type TemplateResult } from 'lit';
import { DialogElement } from '../handling/dialog-element.ts';
import { accountText } from '../localization/text/account-text.ts';
import { accountProblem } from './account-problem.ts';

/** What a code is asked for. */
export interface CodeQuestion {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly variant: 'brand' | 'danger';
  readonly work: (code: string) => Promise<unknown>;
}

/** Asks for a code of the app before something that an open screen alone must not be enough for. */
export class DeskbellCodeDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    asked: { state: true },
    code: { state: true },
  };

  declare private asked: CodeQuestion | null;
  declare private code: string;

  constructor() {
    super();
    this.asked = null;
    this.code = '';
  }

  ask(question: CodeQuestion): void {
    this.asked = question;
    this.code = '';
    super.show();
  }

  protected override render(): TemplateResult {
    const { asked } = this;
    if (!asked) return html``;
    const t = accountText;
    return this.renderDialog(
      asked.title,
      html`<p>${asked.text}</p>
        <wa-input
          label=${t.accountCode()}
          hint=${t.accountCodeHint()}
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck="false"
          maxlength="40"
          autofocus
          @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)}
        ></wa-input>`,
      asked.action,
      {
        variant: asked.variant,
        disabled: this.code.trim().length < 6,
        onDo: () => void this.attempt(() => asked.work(this.code.trim())),
      },
    );
  }

  protected override problemOf(error: unknown): string {
    return accountProblem(error);
  }
}
