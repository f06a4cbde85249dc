import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellKeyDialog } from './key-dialog.ts';
import { DeskbellKeys } from './keys.ts';

const elements = {
  'deskbell-key-dialog': DeskbellKeyDialog,
  'deskbell-keys': DeskbellKeys,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
