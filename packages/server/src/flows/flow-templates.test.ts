import { flowLanguages, validateFlow } from '@deskbell/core';
import { expect, it } from 'vitest';
import { flowTemplates } from './flow-templates.ts';

const templates = await flowTemplates();

it('there is one for what people ask most', () => {
  expect(templates.map(({ template }) => template)).toEqual([
    'callback',
    'complaint',
    'compliment',
    'follow-up',
    'order-status',
    'return-or-refund',
  ]);
});

it.each(templates)('$template is sound, and speaks four languages', ({ definition }) => {
  expect(validateFlow(definition, { languages: ['en', 'pl', 'cs', 'ru'] })).toEqual([]);
  expect(flowLanguages(definition)).toHaveLength(4);
  expect(definition.menu).toBeDefined();
});
