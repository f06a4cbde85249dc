import type { DeskbellComposer } from '@deskbell/ui';
import type { Selected } from './mark-text.ts';

/** The field inside the composer; `null` before it is rendered. */
export function fieldOf(composer: DeskbellComposer | null): HTMLTextAreaElement | null {
  return composer?.renderRoot.querySelector('textarea') ?? null;
}

/** Puts another text into the field as if it had been typed there. */
export function writeInto(field: HTMLTextAreaElement, { text, start, end }: Selected): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.focus();
  field.setSelectionRange(start, end);
}

/** Puts a text in place of a part of what stands there; the caret goes behind it. */
export function replacePart(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  const whole = field.value.slice(0, from) + text + field.value.slice(to);
  writeInto(field, { text: whole, start: from + text.length, end: from + text.length });
}
