import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellHistory } from './history.ts';
import { DeskbellSettingsEditor } from './settings-editor.ts';

const elements = {
  'deskbell-history': DeskbellHistory,
  'deskbell-settings-editor': DeskbellSettingsEditor,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
