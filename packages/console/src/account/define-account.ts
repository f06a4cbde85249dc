import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../canned/define-canned.ts';
import '../picture/define-picture.ts';
import '../records/define-confirm.ts';
import './define-second-factor.ts';
import { DeskbellAccount } from './account.ts';
import { DeskbellOwnName } from './own-name.ts';
import { DeskbellOwnPassword } from './own-password.ts';
import { DeskbellOwnSessions } from './own-sessions.ts';

const elements = {
  'deskbell-account': DeskbellAccount,
  'deskbell-own-name': DeskbellOwnName,
  'deskbell-own-password': DeskbellOwnPassword,
  'deskbell-own-sessions': DeskbellOwnSessions,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
