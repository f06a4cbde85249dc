import type { FormField } from './form-field.ts';
import { formText } from './form-text.ts';

/** As lenient as the desk: whether an address or a number is right, only writing or calling shows. */
const EMAIL = /^[^\s@]{1,64}@[^\s@.][^\s@]*\.[^\s@.]{2,}$/u;
const PHONE = /^\+?[0-9][0-9 ()./-]{3,30}$/;
const NUMBER = /^[+-]?\d{1,15}(?:[.,]\d{1,10})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the reader should know about a value that cannot stand in a field; `null` when it can. */
export function fieldProblem(
  { kind, optional }: Pick<FormField, 'kind' | 'optional'>,
  value: string,
): string | null {
  if (value === '') return optional ? null : formText.formMissing();
  switch (kind) {
    case 'email':
      return EMAIL.test(value) ? null : formText.formEmail();
    case 'phone':
      return PHONE.test(value) ? null : formText.formPhone();
    case 'number':
      return NUMBER.test(value) ? null : formText.formNumber();
    case 'date':
      return DATE.test(value) ? null : formText.formDate();
    default:
      return null;
  }
}
