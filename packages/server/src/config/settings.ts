import { z } from 'zod';
import { configSchema } from './config-schema.ts';

/** One value of the configuration, as a flat list knows it. */
export interface Setting {
  /** Path in the file: `limits.visitorMessages.burst`. */
  readonly path: string;
  /** Its environment variable: `DESKBELL_LIMITS_VISITOR_MESSAGES_BURST`. */
  readonly variable: string;
  readonly kind: 'number' | 'text' | 'switch';
  readonly byDefault: unknown;
  readonly description: string;
}

/** Every setting there is, in the order of the schema. */
export const settings: readonly Setting[] = listSettings(configSchema, []);

function listSettings(schema: z.ZodObject, parents: readonly string[]): Setting[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).flatMap(([key, field]) => {
    const path = [...parents, key];
    const inner = unwrap(field);
    if (inner instanceof z.ZodObject) return listSettings(inner, path);
    return {
      path: path.join('.'),
      variable: variableOf(path),
      kind: kindOf(inner),
      byDefault: field instanceof z.ZodDefault ? field.def.defaultValue : undefined,
      description: z.globalRegistry.get(field as z.ZodType)?.description ?? '',
    };
  });
}

function kindOf(field: z.core.$ZodType): Setting['kind'] {
  if (field instanceof z.ZodNumber) return 'number';
  return field instanceof z.ZodBoolean ? 'switch' : 'text';
}

function unwrap(field: z.core.$ZodType): z.core.$ZodType {
  if (field instanceof z.ZodDefault || field instanceof z.ZodPrefault) return unwrap(field.def.innerType);
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) return unwrap(field.def.innerType);
  if (field instanceof z.ZodPipe) return unwrap(field.def.in);
  return field;
}

function variableOf(path: readonly string[]): string {
  const words = path.map((key) => key.replaceAll(/[A-Z]/g, '_$&').toUpperCase());
  return ['DESKBELL', ...words].join('_');
}
