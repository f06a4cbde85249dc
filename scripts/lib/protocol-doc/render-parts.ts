import type { CommandSchema, ErrorCode, ErrorCodeDescription } from '@deskbell/protocol';
import type { z } from 'zod';
import type { ProtocolSources } from './protocol-sources.ts';
import { fieldsOf, typeText } from './type-text.ts';

/** A table in Markdown; nothing when it has no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The fields of a schema as a table, or the words for it when it is no object. */
export function renderSchema(
  sources: ProtocolSources,
  schema: z.ZodType,
  io: 'input' | 'output',
  key: string | undefined,
): string {
  const json = sources.jsonSchema(schema, io);
  if (json.type !== 'object' || !json.properties) return `${typeText(json)}.`;
  const fields = fieldsOf(json);
  if (fields.length === 0) return 'An empty object.';
  const rows = fields.map(({ name, type, isOptional, fallback }) => {
    const comment = (key && sources.comment(`${key}.${name}`)) ?? '';
    const optional = fallback ? `Optional; ${fallback} if left out.` : isOptional ? 'Optional.' : '';
    return [`\`${name}\``, type, [comment, optional].filter(Boolean).join(' ')];
  });
  return table(['field', 'is', ''], rows);
}

export function renderCommands(sources: ProtocolSources, tableName: string): string {
  const commands = sources.read<Record<string, CommandSchema>>(tableName);
  return Object.entries(commands)
    .map(([name, { input, output, errors }]) => {
      const key = `${tableName}.${name}`;
      return [
        `### \`${name}\``,
        sources.comment(key) ?? sources.comment(sources.keyOf(input) ?? '') ?? '',
        '_Input_',
        renderSchema(sources, input, 'input', sources.keyOf(input) ?? `${key}.input`),
        '_Answer_',
        renderSchema(sources, output, 'output', sources.keyOf(output) ?? `${key}.output`),
        errors.length ? `_Can be refused with_ ${codes(errors)}.` : '',
      ].join('\n\n');
    })
    .join('\n\n');
}

export function renderFacts(sources: ProtocolSources, tableName: string): string {
  const passing = sources.read<readonly string[]>('PASSING_FACTS');
  return Object.entries(sources.read<Record<string, z.ZodType>>(tableName))
    .map(([name, schema]) => {
      const receivers = (sources.comment(`${tableName}.${name}`) ?? '').replace(
        /^(Passing|Stored): (.)/,
        (_, _kind, first: string) => first.toUpperCase(),
      );
      const meaning = sources.comment(sources.keyOf(schema) ?? '') ?? '';
      const drops = passing.includes(name) ? '**Passing**: may be joined or dropped under load.' : '';
      return [
        `### \`${name}\``,
        [receivers, meaning, drops].join(' '),
        renderSchema(sources, schema, 'output', sources.keyOf(schema) ?? `${tableName}.${name}`),
      ].join('\n\n');
    })
    .join('\n\n');
}

/** Every type that `text` refers to, and those that they refer to. */
export function renderTypes(sources: ProtocolSources, text: string): string {
  const rendered = new Map<string, string>();
  const render = (from: string) => {
    for (const { name, schema } of sources.named()) {
      if (rendered.has(name) || !from.includes(`](#${name.toLowerCase()})`)) continue;
      const key = sources.keyOf(schema);
      const comment = (key && sources.comment(key)) ?? '';
      const shown = [`### ${name}`, comment, renderSchema(sources, schema, 'output', key)].join('\n\n');
      rendered.set(name, shown);
      render(shown);
    }
  };
  render(text);
  return [...rendered]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, shown]) => shown)
    .join('\n\n');
}

export function renderErrors(sources: ProtocolSources): string {
  const codes = sources.read<Record<string, ErrorCodeDescription>>('ERROR_CODES');
  const rows = Object.entries(codes).map(([code, { status, retryable, sentence }]) => [
    `\`${code}\``,
    String(status),
    retryable ? 'yes' : 'no',
    sentence,
  ]);
  return table(['code', 'HTTP status', 'repeat?', 'means'], rows);
}

export function renderLimits(sources: ProtocolSources): string {
  const limits = sources.read<Record<string, number>>('LIMITS');
  const rows = Object.entries(limits).map(([name, value]) => [
    `\`${name}\``,
    value.toLocaleString('en').replaceAll(',', ' '),
    sources.comment(`LIMITS.${name}`) ?? '',
  ]);
  return table(['limit', 'value', ''], rows);
}

export function codes(list: readonly ErrorCode[]): string {
  return list.map((code) => `\`${code}\``).join(', ');
}
