import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellCannedDialog } from './canned-dialog.ts';
import { DeskbellCanned } from './canned.ts';
import { DeskbellOwnReplies } from './own-replies.ts';

const elements = {
  'deskbell-canned': DeskbellCanned,
  'deskbell-canned-dialog': DeskbellCannedDialog,
  'deskbell-own-replies': DeskbellOwnReplies,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
