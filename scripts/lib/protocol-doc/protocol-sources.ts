import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { inRoot } from '../root.ts';
import { sourceComments } from './source-comments.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The sources of the protocol, as data: what they export, what their comments say, what their schemas look like. */
export interface ProtocolSources {
  /** An export, by name. */
  read<T>(name: string): T;
  /** The comment before an export, or before a field of one: `visitorPage.url`. */
  comment(key: string): string | undefined;
  /** Where the comments of a schema's fields are found. */
  keyOf(schema: z.ZodType): string | undefined;
  /** A schema that others refer to by name. */
  named(): { name: string; schema: z.ZodType }[];
  /** The JSON Schema of a schema; what has a name of its own is a `$ref`. */
  jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
}

export async function readProtocolSources(): Promise<ProtocolSources> {
  const folder = inRoot('packages', 'protocol', 'src');
  const files = globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('index.ts'))
    .sort();
  const exported = new Map<string, unknown>();
  const comments = new Map<string, string>();
  for (const file of files) {
    const path = `${folder}/${file}`;
    const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) exported.set(name, value);
    for (const [key, text] of sourceComments(path, readFileSync(path, 'utf8'))) comments.set(key, text);
  }
  shareComments(exported, comments);

  const registry = z.registry<{ id: string }>();
  const keys = new Map<z.ZodType, string>();
  for (const [name, value] of exported) {
    if (value instanceof z.ZodType && !keys.has(value)) keys.set(value, name);
  }
  // All ids are of one kind: they share one schema, which is named after none of them.
  keys.set(exported.get('entryId') as z.ZodType, 'id');
  const named = [...keys].filter(([, key]) => !isPartOfOneCall(key));
  for (const [schema, key] of named) registry.add(schema, { id: typeName(key) });

  return {
    read: <T>(name: string) => {
      if (!exported.has(name)) throw new Error(`unable to find ${name} in packages/protocol`);
      return exported.get(name) as T;
    },
    comment: (key) => comments.get(key),
    keyOf: (schema) => keys.get(schema),
    named: () => named.map(([schema, key]) => ({ name: typeName(key), schema })),
    jsonSchema: (schema, io) => {
      const made = z.toJSONSchema(schema, { metadata: registry, io, unrepresentable: 'any' });
      const root = made.$ref === undefined ? made : made.$defs?.[typeName(keys.get(schema) ?? '')];
      return root ?? made;
    },
  };
}

/** What one table has from another (`...fileCommands`) is described where it is written. */
function shareComments(exported: ReadonlyMap<string, unknown>, comments: Map<string, string>): void {
  const described = new Map<unknown, string>();
  const tables = [...exported].filter(([name]) => name.endsWith('Commands')) as [string, object][];
  const entries = tables.flatMap(([table, commands]) =>
    Object.entries<unknown>({ ...commands }).map(([name, one]) => [`${table}.${name}`, one] as const),
  );
  for (const [key, one] of entries) {
    const comment = comments.get(key);
    if (comment !== undefined) described.set(one, comment);
  }
  for (const [key, one] of entries) {
    const comment = described.get(one);
    if (comment !== undefined) comments.set(key, comment);
  }
}

/** What entries say has names of its own. */
const ENTRY_BODY =
  /^(message|note|status|routing|transfer|escalation|sla|edit|deletion|contactOffer|contactRequest|personRequest|surveyAsked|score|feedback|wrapUp|quickReplies|card|form|answer|flow|handover|learned|entry|visitor\w+)Body$/;

/** Inputs, outputs and bodies of one call each are shown where the call is, not under a name. */
function isPartOfOneCall(name: string): boolean {
  return /(Input|Output|Body|Handshake)$/.test(name) && !ENTRY_BODY.test(name) ? true : name === 'empty';
}

function typeName(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
