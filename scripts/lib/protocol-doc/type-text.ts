import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Names of types that are shown elsewhere on the page. */
const link = (name: string) => `[${name}](#${name.toLowerCase()})`;

/** What a value must be, in a few words of Markdown. */
export function typeText(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return link(schema.$ref.replace('#/$defs/', ''));
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map((value) => code(value)).join(' or ');
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return variants.map((variant) => typeText(asSchema(variant))).join(' or ');
  // `string or null` comes as one schema with two types.
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => typeText({ ...schema, type })).join(' or ');
  }
  switch (schema.type) {
    case 'string':
      return stringText(schema);
    case 'integer':
      return integerText(schema);
    case 'array': {
      const most = schema.maxItems === undefined ? '' : `, at most ${schema.maxItems}`;
      const least = schema.minItems === undefined ? '' : `, at least ${schema.minItems}`;
      const items = typeText(asSchema(schema.items)).replace(/^whole number/, 'whole numbers');
      return `list of ${items}${least}${most}`;
    }
    case 'object':
      return objectText(schema);
    default:
      return schema.type ?? 'anything';
  }
}

/** The fields of an object, with whether they must be there. */
export function fieldsOf(
  schema: JsonSchema,
): { name: string; type: string; isOptional: boolean; fallback: string }[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const value = asSchema(property);
    return {
      name,
      type: typeText(value),
      isOptional: !schema.required?.includes(name),
      fallback: value.default === undefined ? '' : code(value.default),
    };
  });
}

function objectText(schema: JsonSchema): string {
  const fields = fieldsOf(schema);
  const { additionalProperties: others } = schema;
  if (fields.length === 0 && others === false) return '`{}`';
  if (fields.length === 0) return typeof others === 'object' ? `{ [key]: ${typeText(others)} }` : 'object';
  return `{ ${fields.map(({ name, type, isOptional }) => `${name}${isOptional ? '?' : ''}: ${type}`).join(', ')} }`;
}

function stringText({ minLength, maxLength, pattern }: JsonSchema): string {
  if (pattern !== undefined) return `text like ${code(pattern, '')}`;
  if (minLength !== undefined && maxLength !== undefined)
    return `text of ${minLength} to ${maxLength} characters`;
  return maxLength === undefined ? 'text' : `text of at most ${maxLength} characters`;
}

function integerText({ minimum, maximum }: JsonSchema): string {
  const from = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const to = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (from !== undefined && to !== undefined) return `whole number from ${from} to ${to}`;
  return from === undefined ? 'whole number' : `whole number, ${from} or more`;
}

function code(value: unknown, quote = '"'): string {
  const text = typeof value === 'string' ? `${quote}${value}${quote}` : JSON.stringify(value);
  // A bar would end the cell of a table.
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function asSchema(schema: unknown): JsonSchema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
    ? (schema as JsonSchema)
    : {};
}
