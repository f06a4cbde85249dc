import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import '../records/define-confirm.ts';
import { DeskbellAssistant } from './assistant.ts';
import { DeskbellAssistantTrial } from './assistant-trial.ts';
import { DeskbellAssistants } from './assistants.ts';

const elements = {
  'deskbell-assistant': DeskbellAssistant,
  'deskbell-assistant-trial': DeskbellAssistantTrial,
  'deskbell-assistants': DeskbellAssistants,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
