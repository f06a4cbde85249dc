import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellFoundPerson } from './found-person.ts';
import { DeskbellHoldDialog } from './hold-dialog.ts';
import { DeskbellHolds } from './holds.ts';
import { DeskbellPrivacy } from './privacy.ts';
import { DeskbellPrivacyJobs } from './privacy-jobs.ts';

const elements = {
  'deskbell-found-person': DeskbellFoundPerson,
  'deskbell-hold-dialog': DeskbellHoldDialog,
  'deskbell-holds': DeskbellHolds,
  'deskbell-privacy': DeskbellPrivacy,
  'deskbell-privacy-jobs': DeskbellPrivacyJobs,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
