import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operationId } from './operation-id.ts';
import { schemaText } from './schema-text.ts';

const textOf = (schema: z.ZodType): string => schemaText(z.toJSONSchema(schema, { io: 'input' }));

describe('schemas as people read them', () => {
  it.each([
    [z.string(), 'string'],
    [z.int().nullable(), 'number | null'],
    [z.enum(['a', 'b']), '"a" | "b"'],
    [z.array(z.enum(['a', 'b'])), '("a" | "b")[]'],
    [z.tuple([z.string(), z.int()]), '[string, number]'],
    [z.record(z.string(), z.boolean()), 'Record<string, boolean>'],
    [z.strictObject({}), '{}'],
    [z.strictObject({ id: z.string(), name: z.string().optional() }), '{ id: string; name?: string }'],
    [z.strictObject({ limit: z.int().default(50) }), '{\n  limit?: number; // default: 50\n}'],
  ])('%#', (schema, text) => {
    expect(textOf(schema)).toBe(text);
  });
});

it('calls have names for generated clients', () => {
  expect(operationId('GET /v1/sites/:siteId/canned-replies')).toBe('getSitesBySiteIdCannedReplies');
  expect(operationId('GET /v1/openapi.json')).toBe('getOpenapiJson');
});
