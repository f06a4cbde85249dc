import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from './redact-text.ts';

const all = { cards: true, secrets: true };

describe('redactText', () => {
  it.each([
    ['4111 1111 1111 1111', '•••• 1111'],
    ['my card 5555-5555-5555-4444, please', 'my card •••• 4444, please'],
    ['378282246310005.', '•••• 0005.'],
    ['6011111111111117', '•••• 1117'],
    ['3530111333300000', '•••• 0000'],
    ['30569309025904', '•••• 5904'],
    ['2223003122003222', '•••• 3222'],
    ['two: 4111111111111111 and 4012888888881881', 'two: •••• 1111 and •••• 1881'],
  ])('[A7] leaves of a card only its last digits: %s', (text, expected) => {
    expect(redactText(text, all)).toBe(expected);
  });

  it.each([
    'order 4111111111111112',
    'call +48 600 700 800',
    'IBAN PL61 1090 1014 0000 0712 1981 2874',
    'tracking 00340434161094042557',
    'it costs 1234567890123456.78',
    'born 1984-02-29, paid 2026-03-01',
    '',
  ])('leaves alone what only looks like one: %s', (text) => {
    expect(redactText(text, all)).toBe(text);
  });

  it.each([
    `key sk_live_${'a1B2'.repeat(6)} here`,
    `AKIA${'ABCD1234'.repeat(2)}`,
    `ghp_${'a'.repeat(36)}`,
    `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${'s'.repeat(43)}`,
    `-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----`,
    `dbk_${'k'.repeat(40)}`,
  ])('[A7] takes out keys that open something: %s', (text) => {
    const redacted = redactText(text, all);
    expect(redacted).toContain('••••••••');
    expect(redacted).not.toMatch(/MIIE|a1B2|ABCD1234|aaaaaa|ssssss|kkkkkk|eyJ/);
  });

  it('[D2] gives the same for the same, and for what was redacted already', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 x.-]{0,80}$/), (text) => {
        const once = redactText(text, all);
        expect(redactText(once, all)).toBe(once);
        expect(redactText(text, all)).toBe(once);
      }),
    );
  });

  it('does nothing where it is switched off', () => {
    const text = `4111111111111111 AKIA${'ABCD1234'.repeat(2)}`;
    expect(redactText(text, { cards: false, secrets: false })).toBe(text);
  });

  it('[A3] reads each text once, however it is made', () => {
    for (const text of [
      '1 '.repeat(25_000),
      '4-'.repeat(25_000),
      `eyJ${'a'.repeat(50_000)}`,
      '-----BEGIN '.repeat(4_000),
    ])
      expect(redactText(text, all).length).toBeLessThanOrEqual(text.length);
  });
});
