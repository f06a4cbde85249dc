import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellConfirm } from './confirm-dialog.ts';

const elements = { 'deskbell-confirm': DeskbellConfirm } as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
