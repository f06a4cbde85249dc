import { type describeVisitor, DeskbellError } from '@deskbell/sdk/visitor';
import { textFor, type WidgetSettings } from '@deskbell/sdk/visitor/settings';
import type { FormField, FormValues } from '../form/form-field.ts';

export type PreChat = WidgetSettings['preChat'];
type SiteField = PreChat['fields'][number];
export type Details = NonNullable<Parameters<typeof describeVisitor>[1]>;
export type Known = Awaited<ReturnType<typeof describeVisitor>>;

/** The site's questions whose answers nobody knows, in the reader's language. */
export function askedFields(
  { fields }: PreChat,
  known: Known,
  languages: readonly string[],
): readonly FormField[] {
  return fields
    .filter(({ fills, id }) => (fills ? !known[fills] : !known.attributes.includes(id)))
    .map(({ fills, hint, id, kind, label, optional, options }) => ({
      id,
      kind,
      label: textFor(label, languages) ?? id,
      optional,
      hint: hint && textFor(hint, languages),
      options: options?.map((option) => ({
        id: option.id,
        label: textFor(option.label, languages) ?? option.id,
      })),
      autocomplete: fills === 'name' ? fills : undefined,
    }));
}

/** What the answers say of the visitor. */
export function detailsOf({ fields }: PreChat, values: FormValues): Details {
  const given = fields.flatMap((field) => {
    const value = values[field.id]?.trim();
    return value ? [{ field, value }] : [];
  });
  const words = given.flatMap(({ field, value }) => (field.fills ? [[field.fills, value] as const] : []));
  const attributes = given.flatMap(({ field, value }) =>
    field.fills ? [] : [[field.id, attributeOf(field, value)] as const],
  );
  return {
    ...Object.fromEntries(words),
    ...(attributes.length ? { attributes: Object.fromEntries(attributes) } : {}),
  };
}

/** As people write it, so that agents can count with it. */
function attributeOf({ kind }: SiteField, value: string): string | number {
  return kind === 'number' ? Number(value.replace(',', '.')) : value;
}

/** A refusal that names the question, not what its answer fills. */
export function refusalOfField({ fields }: PreChat, error: unknown): unknown {
  if (!(error instanceof DeskbellError) || error.code !== 'invalid') return error;
  const path = error.details?.['path'];
  const names = typeof path === 'string' ? path.split('.') : [];
  const field = fields.find(({ fills, id }) => (fills ? names[0] === fills : names.includes(id)));
  return field ? new DeskbellError('invalid', error.message, { details: { path: field.id } }) : error;
}
