import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { languageTag, messageText, reportedUrl, shortText } from './text.ts';

const accepts = (value: unknown) => messageText.safeParse(value).success;

describe('the text of a message', () => {
  it.each([
    'a',
    ' a ',
    'Zażółć gęślą jaźń',
    '🔔',
    'line\nline',
    '<script>alert(1)</script>',
    '\u202Eabc',
    '\u0001',
  ])('[A4] %j is taken as it is, unchanged', (text) => {
    expect(messageText.parse(text)).toBe(text);
  });

  it.each([
    ['empty', ''],
    ['only spaces', ' \n\t\u00A0\u2003\uFEFF'],
    ['with U+0000', 'a\u0000b'],
    ['with a lone high surrogate', 'a\uD83D'],
    ['with a lone low surrogate', '\uDD14a'],
    ['with swapped surrogates', '\uDD14\uD83D'],
    ['one character too long', 'x'.repeat(8_001)],
    ['of a wrong kind', 42],
    ['a list', ['a']],
    ['an object', { text: 'a' }],
    ['an object that would be a text', Object('a') as unknown],
    ['null', null],
  ])('[A3] is refused when it is %s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });

  it('[A3] may have 8000 characters and 32 KiB', () => {
    expect(LIMITS.textCharacters).toBe(8_000);
    expect(LIMITS.textBytes).toBe(32_768);
    expect(accepts('x'.repeat(8_000))).toBe(true);
    expect(accepts('界'.repeat(8_000))).toBe(true);
    expect(accepts('🔔'.repeat(4_000))).toBe(true);
    expect(accepts('🔔'.repeat(4_001))).toBe(false);
  });

  it('[A3] is exactly what can be stored alike everywhere: UTF-8 gives it back, within 32 KiB', () => {
    fc.assert(
      fc.property(
        fc.string({
          maxLength: 200,
          unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
        }),
        (text) => {
          const bytes = new TextEncoder().encode(text);
          const storable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === text;
          expect(accepts(text)).toBe(storable && !text.includes('\u0000') && text.trim() !== '');
        },
      ),
    );
  });

  it('[A3] is judged in no time, however it is made', () => {
    const started = performance.now();
    for (const unit of [' ', '*', '[', '`', 'a@', 'https://', '\uD83D', '1']) accepts(unit.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('short lines', () => {
  it('[A3] names and titles have at most 200 characters, addresses 2000', () => {
    expect(shortText.safeParse('x'.repeat(200)).success).toBe(true);
    expect(shortText.safeParse('x'.repeat(201)).success).toBe(false);
    expect(reportedUrl.safeParse('x'.repeat(2_000)).success).toBe(true);
    expect(reportedUrl.safeParse('x'.repeat(2_001)).success).toBe(false);
  });

  it.each(['a\u0000', '\uD83D'])('[A3] refuse %j', (value) => {
    expect(shortText.safeParse(value).success).toBe(false);
    expect(reportedUrl.safeParse(value).success).toBe(false);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', '"><img src=x>'])(
    '[A4] the reported address %j is kept as text',
    (value) => {
      expect(reportedUrl.parse(value)).toBe(value);
    },
  );
});

describe('language tags', () => {
  it.each(['pl', 'pt-BR', 'zh-Hant-TW', 'de-CH-1996'])('%s is one', (tag) => {
    expect(languageTag.safeParse(tag).success).toBe(true);
  });

  it.each(['', 'p', 'pl_PL', 'pl-', '../etc', 'pl\n', '<b>', 'abcdefghi'])('%j is none', (tag) => {
    expect(languageTag.safeParse(tag).success).toBe(false);
  });
});
