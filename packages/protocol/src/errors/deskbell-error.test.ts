import { describe, expect, it } from 'vitest';
import { DeskbellError } from './deskbell-error.ts';
import type { WireError } from './deskbell-error.ts';
import { ERROR_CODES, type ErrorCode } from './error-codes.ts';
import { wireError } from './wire-error.ts';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];

describe('DeskbellError', () => {
  it.each(codes)('%s goes over the wire and comes back the same', (code) => {
    const error = new DeskbellError(code, 'unable to send: it rains', {
      retryAfterMs: 1_500,
      details: { path: 'page.title', limit: 200 },
    });
    const wire = wireError.parse(JSON.parse(JSON.stringify(error.toWire())));
    const back = DeskbellError.fromWire(wire);
    expect(back).toBeInstanceOf(DeskbellError);
    expect(back.toWire()).toEqual(error.toWire());
    expect(back.message).toBe(error.message);
    expect(back.retryable).toBe(ERROR_CODES[code].retryable);
  });

  it('[A3] leaves cause and stack at home', () => {
    const cause = new Error('SELECT secret FROM /var/lib/deskbell');
    const wire = JSON.stringify(new DeskbellError('internal', 'unable to answer', { cause }).toWire());
    expect(wire).toBe('{"code":"internal","message":"unable to answer","retryable":true}');
  });

  it.each([true, false])("keeps a newer server's word on an unknown code (retryable: %s)", (retryable) => {
    const newer = { code: 'quota_exceeded', message: 'unable to send', retryable, details: { limit: 5 } };
    const error = DeskbellError.fromWire(newer as unknown as WireError);
    expect(error.code).toBe('internal');
    expect(error.retryable).toBe(retryable);
    expect(error.details).toEqual({ limit: 5, code: 'quota_exceeded' });
  });

  it.each(['toString', '__proto__', 'constructor'])('does not take %s for a code', (code) => {
    const error = DeskbellError.fromWire({ code, message: 'x', retryable: false } as unknown as WireError);
    expect(error.code).toBe('internal');
  });
});

describe('the table of codes', () => {
  it.each(Object.entries(ERROR_CODES))(
    '%s has an HTTP status and a sentence that ends',
    (code, { status, sentence }) => {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    },
  );
});
