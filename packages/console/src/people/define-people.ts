import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellInvite } from './invite-dialog.ts';
import { DeskbellPeople } from './people.ts';

const elements = {
  'deskbell-invite': DeskbellInvite,
  'deskbell-people': DeskbellPeople,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
