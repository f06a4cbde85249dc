import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellPalette } from './palette.ts';

const elements = { 'deskbell-palette': DeskbellPalette } as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
