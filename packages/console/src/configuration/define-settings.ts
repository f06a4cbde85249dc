import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellSettings } from './settings.ts';

const elements = {
  'deskbell-settings': DeskbellSettings,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
