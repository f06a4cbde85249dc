import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';

/** An element of the console: speaks the language that is chosen, and changes it without a reload. */
export class ConsoleElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Tells the elements around it; crosses shadow roots. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
