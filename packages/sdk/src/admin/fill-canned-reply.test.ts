import { describe, expect, it } from 'vitest';
import { fillCannedReply } from './fill-canned-reply.ts';

describe('canned replies', () => {
  it.each([
    ['Hello {{contact.name}}!', 'Hello Eva!'],
    ['Hello {{ contact.name | there }}!', 'Hello Eva!'],
    ['Hello {{contact.phone|there}}!', 'Hello there!'],
    ['Hello {{contact.phone}}!', 'Hello !'],
    ['{{contact.email| your address }}', 'your address'],
    ['{{__proto__}}{{constructor|x}}', 'x'],
    ['{{{contact.name}}} {{', '{Eva} {{'],
  ])('%s', (text, filled) => {
    expect(fillCannedReply(text, { 'contact.name': 'Eva', 'contact.email': null })).toBe(filled);
  });

  it('[A3] no text takes long to fill', () => {
    const texts = [
      '{{'.repeat(4_000),
      `{{${' '.repeat(7_996)}}}`,
      '{{a|'.repeat(2_000),
      `${'{{a'.repeat(2_000)}}}`,
    ];
    const began = performance.now();
    for (const text of texts) fillCannedReply(text, {});
    expect(performance.now() - began).toBeLessThan(100);
  });
});
