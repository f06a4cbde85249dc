import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellSaveBar } from './editors/save-bar.ts';
import { DeskbellSettings } from './settings.ts';

const elements = {
  'deskbell-save-bar': DeskbellSaveBar,
  'deskbell-settings': DeskbellSettings,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
