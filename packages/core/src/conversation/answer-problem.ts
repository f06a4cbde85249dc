import { assertNever } from '../assert-never.ts';
import type { FormField } from '@deskbell/protocol';

/** Rather lenient: whether an address or number is right, only writing or calling shows. */
const EMAIL = /^[^\s@]{1,64}@[^\s@.][^\s@]*\.[^\s@.]{2,}$/u;
const PHONE = /^\+?[0-9][0-9 ()./-]{3,30}$/;
const NUMBER = /^[+-]?(?:\d{1,15})(?:[.,]\d{1,10})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Why a value cannot stand in a field, as the end of a sentence that begins with its name; `null` when it can. */
export function answerProblem(
  { kind, optional, options }: Pick<FormField, 'kind' | 'optional' | 'options'>,
  value: string,
): string | null {
  if (value === '') return optional ? null : 'must be filled in';
  switch (kind) {
    case 'text':
    case 'longText':
      return null;
    case 'email':
      return EMAIL.test(value) && value.length <= 254 ? null : 'must be an e-mail address';
    case 'phone':
      return PHONE.test(value) ? null : 'must be a telephone number';
    case 'number':
      return NUMBER.test(value) ? null : 'must be a number';
    case 'date':
      return isDate(value) ? null : 'must be a date such as 2026-03-01';
    case 'choice':
      return options?.some(({ id }) => id === value) ? null : 'must be one of its options';
    default:
      return assertNever(kind);
  }
}

function isDate(value: string): boolean {
  const [, year = '', month = '', day = ''] = DATE.exec(value) ?? [];
  if (year === '') return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}
