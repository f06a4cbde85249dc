import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellCodeDialog } from './code-dialog.ts';
import { DeskbellMustSetUp } from './must-set-up.ts';
import { DeskbellSecondFactor } from './second-factor.ts';
import { DeskbellSecondFactorSetup } from './second-factor-setup.ts';

const elements = {
  'deskbell-code-dialog': DeskbellCodeDialog,
  'deskbell-must-set-up': DeskbellMustSetUp,
  'deskbell-second-factor': DeskbellSecondFactor,
  'deskbell-second-factor-setup': DeskbellSecondFactorSetup,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
