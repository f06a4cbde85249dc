import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellIdentityKeyDialog } from './identity-key-dialog.ts';
import { DeskbellIdentityKeys } from './identity-keys.ts';

const elements = {
  'deskbell-identity-key-dialog': DeskbellIdentityKeyDialog,
  'deskbell-identity-keys': DeskbellIdentityKeys,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
