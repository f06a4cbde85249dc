import { agentAccount, agentSession } from '@deskbell/sdk/agent';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestApp, startApp } from './lib/start-app.ts';

const password = 'correct horse battery';
const email = 'eva@shop.example';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  await app.addAgent({ email }, password);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
});

test('a program can do with the account what the console can', async () => {
  const session = agentSession({ url: app.url });
  const { token = '' } = await session.signIn({ email, password, token: true });
  const account = agentAccount({ url: app.url, token });
  expect(await account.ways()).toEqual({ singleSignOn: null, resetByMail: true });
  expect(account.signOnUrl).toBe(`${app.url}/v1/session/sign-on`);

  await app.signIn(email, password);
  expect(await account.sessions()).toHaveLength(2);
  await account.endOtherSessions();
  const [own] = await account.sessions();
  expect(own?.current).toBe(true);
  await expect(account.endSession('none')).rejects.toMatchObject({ code: 'not_found' });

  expect(await account.secondFactor.get()).toEqual({ state: 'off', recoveryCodesLeft: 0 });
  const { secret } = await account.secondFactor.begin({ current: password });
  const shown = () =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock.now() });
  const [recoveryCode = ''] = await account.secondFactor.confirm(shown());
  await expect(agentSession({ url: app.url }).signIn({ email, password })).rejects.toMatchObject({
    code: 'unauthenticated',
    details: { needs: 'code' },
  });
  await agentSession({ url: app.url }).signIn({ email, password, code: recoveryCode });
  app.clock.advance(30_000);
  expect(await account.secondFactor.newRecoveryCodes(shown())).toHaveLength(10);
  app.clock.advance(30_000);
  await account.secondFactor.remove(shown());

  await account.requestReset(email, { locale: 'pl' });
  await app.posted();
  expect(app.mails.at(-1)?.subject).toBe('Ustaw nowe hasło');
  await account.endSession(own?.id ?? '');
  await expect(account.sessions()).rejects.toMatchObject({ code: 'unauthenticated' });
});
