import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import { Pace } from './pace.ts';

/** By element, and not in it: the first rendering is asked for before there are fields. */
const paces = new WeakMap<ConsoleElement, Pace>();

/** An element of the console: speaks the language that is chosen, and changes it without a reload. */
export class ConsoleElement extends LitElement {
  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** What the desk tells may come by the hundred, and is paced; what an element is given it shows at once. */
  override requestUpdate(...changed: Parameters<LitElement['requestUpdate']>): void {
    const isTold = changed[0] === undefined && !this.isUpdatePending;
    if (!isTold || paceOf(this).lets(() => super.requestUpdate())) super.requestUpdate(...changed);
  }

  /** Shows what somebody has done here themselves: they go on at once, however much the desk tells meanwhile. */
  protected renderNow(): void {
    super.requestUpdate();
  }

  /** Tells the elements around it; crosses shadow roots. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function paceOf(element: ConsoleElement): Pace {
  const known = paces.get(element) ?? new Pace();
  paces.set(element, known);
  return known;
}
