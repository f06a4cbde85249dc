import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellSettingsForm } from './editors/settings-form.ts';
import { DeskbellWeekEditor } from './editors/week-editor.ts';
import { DeskbellOpenNow } from './hours/open-now.ts';
import { DeskbellTrial } from './trial/trial.ts';

const elements = {
  'deskbell-open-now': DeskbellOpenNow,
  'deskbell-settings-form': DeskbellSettingsForm,
  'deskbell-trial': DeskbellTrial,
  'deskbell-week-editor': DeskbellWeekEditor,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
