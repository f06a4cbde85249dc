interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly default?: unknown;
}

/** A JSON schema as people read it: `{ id: string; tags: string[]; name?: string }`, over several lines where it is long. */
export function schemaText(schema: object, indent = ''): string {
  const given = schema as Schema;
  if (given.$ref !== undefined) return given.$ref.replace(/^.*\//, '');
  if ('const' in given) return JSON.stringify(given.const);
  if (given.enum) return given.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = given.anyOf ?? given.oneOf;
  if (choices) return [...new Set(choices.map((choice) => schemaText(choice, indent)))].join(' | ');
  if (given.allOf) return given.allOf.map((part) => schemaText(part, indent)).join(' & ');
  if (given.prefixItems) return `[${given.prefixItems.map((item) => schemaText(item, indent)).join(', ')}]`;
  if (given.type === 'array') {
    return arrayOf(schemaText(typeof given.items === 'object' ? given.items : {}, indent));
  }
  if (given.properties) return fields(given, indent);
  if (given.type === 'object') {
    const { additionalProperties } = given;
    const value =
      typeof additionalProperties === 'object' ? schemaText(additionalProperties, indent) : 'unknown';
    return `Record<string, ${value}>`;
  }
  if (given.type === undefined) return 'unknown';
  const types = typeof given.type === 'string' ? [given.type] : given.type;
  return types.map((type) => (type === 'integer' ? 'number' : type)).join(' | ');
}

function arrayOf(item: string): string {
  return / \| | & /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function fields({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const optional = required.includes(name) ? '' : '?';
    const byDefault = schema.default === undefined ? '' : ` // default: ${JSON.stringify(schema.default)}`;
    return { text: `${name}${optional}: ${schemaText(schema, inner)}`, byDefault };
  });
  if (lines.length === 0) return '{}';
  const short = `{ ${lines.map(({ text }) => text).join('; ')} }`;
  const isShort =
    short.length <= 80 && !short.includes('\n') && lines.every(({ byDefault }) => byDefault === '');
  if (isShort) return short;
  return `{\n${lines.map(({ text, byDefault }) => `${inner}${text};${byDefault}`).join('\n')}\n${indent}}`;
}
