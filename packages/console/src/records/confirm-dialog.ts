import { html, nothing, type TemplateResult } from 'lit';
import { DialogElement } from '../handling/dialog-element.ts';
import { platformText } from '../localization/text/platform-text.ts';

/** What is asked before it is done. */
export interface Confirmation {
  readonly title: string;
  /** What goes, and whether it can come back. */
  readonly text: string;
  /** On the button. */
  readonly action: string;
  /** What has to be typed first, for what can't be undone: the name of the thing. */
  readonly typed?: string;
  readonly work: () => Promise<unknown>;
  /** Why it was refused, where there is more to say than what is said of every error; `null`: there is not. */
  readonly explain?: (error: unknown) => string | null;
}

/** Asks before something is done that hurts when it was a slip. */
export class DeskbellConfirm extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    asked: { state: true },
    typed: { state: true },
  };

  declare private asked: Confirmation | null;
  declare private typed: string;

  constructor() {
    super();
    this.asked = null;
    this.typed = '';
  }

  ask(confirmation: Confirmation): void {
    this.asked = confirmation;
    this.typed = '';
    super.show();
  }

  protected override problemOf(error: unknown): string {
    return this.asked?.explain?.(error) ?? super.problemOf(error);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (!asked) return nothing;
    return this.renderDialog(
      asked.title,
      html`<p>${asked.text}</p>
        ${
          asked.typed === undefined
            ? nothing
            : html`<wa-input
                label=${platformText.typeToConfirm(asked.typed)}
                autocomplete="off"
                @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
              ></wa-input>`
        }`,
      asked.action,
      {
        variant: 'danger',
        disabled: asked.typed !== undefined && this.typed.trim() !== asked.typed,
        onDo: () => void this.attempt(asked.work),
      },
    );
  }
}
