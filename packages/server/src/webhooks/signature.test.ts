import { DeskbellError } from '@deskbell/protocol/plain';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { newWebhookSecret, signatureOf } from './signature.ts';
import { verifyWebhook } from './verify-webhook.ts';

const secret = newWebhookSecret();
const body = '{"type":"ping","data":{"text":"żółw"}}';
const now = Math.floor(Date.now() / 1_000);
const call = { id: 'event-1', timestamp: now, body };
const headers = (given: object = {}) => ({
  'webhook-id': 'event-1',
  'webhook-timestamp': String(now),
  'webhook-signature': signatureOf(call, secret),
  ...given,
});

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'ok';
  } catch (error) {
    return error instanceof DeskbellError ? error.code : 'threw';
  }
}

it('signs as the library of Standard Webhooks does, and it understands us', () => {
  const library = new Webhook(secret);
  expect(signatureOf(call, secret)).toBe(library.sign('event-1', new Date(now * 1_000), body));
  expect(library.verify(body, headers())).toEqual(JSON.parse(body));
});

it('signs as its specification says', () => {
  const known = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  expect(signatureOf(known, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

it('[A5] verifies a call, however headers and body come', () => {
  const id = 'event-1';
  expect(verifyWebhook(body, headers(), { secret })).toMatchObject({ id, payload: { type: 'ping' } });
  expect(verifyWebhook(Buffer.from(body), new Headers(headers()), { secret })).toMatchObject({ id });
  const both = `${signatureOf(call, newWebhookSecret())} ${signatureOf(call, secret)}`;
  expect(verifyWebhook(body, headers({ 'webhook-signature': both }), { secret })).toMatchObject({ id });
  expect(verifyWebhook(body, headers(), { secret: [newWebhookSecret(), secret] })).toMatchObject({ id });
});

it('[A5] refuses what was changed, is old, or was signed by somebody else', () => {
  const check = (given: object, text = body, more: object = {}) =>
    codeOf(() => verifyWebhook(text, headers(given), { secret, ...more }));
  expect(check({})).toBe('ok');
  expect(check({}, `${body} `)).toBe('unauthenticated');
  expect(check({ 'webhook-id': 'event-2' })).toBe('unauthenticated');
  expect(check({ 'webhook-id': undefined })).toBe('unauthenticated');
  expect(check({ 'webhook-timestamp': String(now + 1) })).toBe('unauthenticated');
  expect(check({ 'webhook-timestamp': 'yesterday' })).toBe('unauthenticated');
  expect(check({ 'webhook-signature': 'v1,' })).toBe('unauthenticated');
  expect(check({}, body, { now: (now + 301) * 1_000 })).toBe('unauthenticated');
  expect(check({}, body, { now: (now + 301) * 1_000, toleranceMs: 400_000 })).toBe('ok');
  expect(check({}, body, { secret: newWebhookSecret() })).toBe('unauthenticated');
});
