import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellCodeStep } from './code-step.ts';

const elements = { 'deskbell-code-step': DeskbellCodeStep } as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
