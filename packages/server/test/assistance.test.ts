import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RestDesk, startRestDesk } from './lib/rest-desk.ts';
import { codeOf } from './lib/start-app.ts';
import { stubModel, type StubModel } from './lib/stub-model.ts';

let desk: RestDesk;
let model: StubModel;
beforeEach(async () => {
  desk = await startRestDesk({ allowPrivateTargets: true, targetPorts: '1-65535' });
  model = await stubModel();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  await model[Symbol.asyncDispose]();
});

const call = async (method: string, path: string, body?: object, cookie = desk.cookie) => {
  const response = await desk.app.call(method, `/v1/sites/shop${path}`, {
    cookie,
    ...(body ? { body } : {}),
  });
  return response.status < 300 && response.status !== 204
    ? ((await response.json()) as unknown)
    : response.status === 204
      ? 204
      : codeOf(response);
};
const openai = () => ({ api: 'openai', url: model.url, model: 'small', key: 'sk-very-secret' });

describe('machines that help agents', () => {
  it('are off until an admin has named one, and again when it is removed', async () => {
    const { conversation } = await desk.conversation();
    const draft = `/conversations/${conversation.id}/draft`;
    expect(await call('GET', '/assistance')).toEqual({ translate: false, draft: false });
    expect(await call('POST', draft, {})).toBe('not_found');
    expect(await call('PUT', '/assistants/draft', openai())).toMatchObject({ task: 'draft', hasKey: true });
    expect(await call('GET', '/assistance')).toEqual({ translate: false, draft: true });
    expect(await call('DELETE', '/assistants/draft')).toBe(204);
    expect(await call('POST', draft, {})).toBe('not_found');
    expect(model.asked).toEqual([]);
  });

  it('[A5] have keys that nobody is told, that are kept for one machine, and that no log shows', async () => {
    await call('PUT', '/assistants/draft', openai());
    const { key: _, ...keyless } = openai();
    expect(await call('PUT', '/assistants/draft', { ...keyless, model: 'large' })).toMatchObject({
      hasKey: true,
    });
    const elsewhere = { ...keyless, url: model.url.replace('127.0.0.1', 'localhost') };
    expect(await call('PUT', '/assistants/draft', elsewhere)).toMatchObject({ hasKey: false });
    const records = await call('GET', '/audit');
    const told = JSON.stringify([await call('GET', '/assistants'), records]) + desk.app.logged();
    expect(told).toContain('assistant:write');
    expect(told).not.toContain('sk-very-secret');
  });

  it('draft from what visitors saw and from articles, and say so in the audit log without a word of it', async () => {
    await call('PUT', '/assistants/draft', openai());
    const { conversation } = await desk.conversation();
    const note = { text: 'canary: she is annoyed' };
    await call('POST', `/conversations/${conversation.id}/notes`, note);
    model.behave(() => ' Your parcel left us on Monday. ');
    expect(await call('POST', `/conversations/${conversation.id}/draft`, {})).toEqual({
      text: 'Your parcel left us on Monday.',
    });
    const [asked] = model.asked;
    expect(asked?.model).toBe('small');
    expect(asked?.messages.at(-1)).toEqual({ role: 'user', content: 'Where is my order?' });
    expect(JSON.stringify(asked)).not.toContain('canary');
    const records = JSON.stringify(await call('GET', '/audit'));
    expect(records).toContain('assistant:draft');
    expect(records).not.toContain('parcel');
  });

  it('are tried by an admin with a text of their own, also while they are off and help nobody', async () => {
    const tryIt = (task: string, text: string) => call('POST', `/assistants/${task}/test`, { text });
    expect(await tryIt('draft', 'Where is it?')).toBe('not_found');
    expect(await tryIt('dream', 'Where is it?')).toBe('not_found');
    await call('PUT', '/assistants/draft', { ...openai(), enabled: false });
    expect(await call('GET', '/assistance')).toEqual({ translate: false, draft: false });
    const { conversation } = await desk.conversation();
    expect(await call('POST', `/conversations/${conversation.id}/draft`, {})).toBe('not_found');
    model.behave(() => 'It left us on Monday.');
    expect(await tryIt('draft', 'Where is it?')).toEqual({ text: 'It left us on Monday.' });
    expect(model.asked.at(-1)?.messages.at(-1)).toEqual({ role: 'user', content: 'Where is it?' });
    const { key: _, ...keyless } = openai();
    expect(await call('PUT', '/assistants/draft', { ...keyless, enabled: true })).toMatchObject({
      enabled: true,
      hasKey: true,
    });
    expect(await call('GET', '/assistance')).toEqual({ translate: false, draft: true });
    expect(JSON.stringify(await call('GET', '/audit'))).toContain('assistant:test');
  });

  it('translate, by either way of speaking', async () => {
    const { conversation } = await desk.conversation();
    const path = `/conversations/${conversation.id}/translation`;
    const body = { text: 'Gdzie jest paczka?', to: 'en-GB' };
    await call('PUT', '/assistants/translate', openai());
    model.behave(() => 'Where is the parcel?');
    expect(await call('POST', path, body)).toEqual({ text: 'Where is the parcel?', from: null });
    await call('PUT', '/assistants/translate', { ...openai(), api: 'libretranslate', model: '' });
    model.behave((asked, response) => {
      expect(asked).toMatchObject({ q: body.text, source: 'auto', target: 'en', api_key: 'sk-very-secret' });
      response.end(JSON.stringify({ translatedText: 'Parcel?', detectedLanguage: { language: 'pl' } }));
      return undefined;
    });
    expect(await call('POST', path, body)).toEqual({ text: 'Parcel?', from: 'pl' });
  });

  it('that answer nonsense or fail are no help, and tell nothing of themselves', async () => {
    await call('PUT', '/assistants/draft', openai());
    const { conversation } = await desk.conversation();
    const path = `/conversations/${conversation.id}/draft`;
    for (const [status, body] of [
      [500, 'secret of the inside'],
      [200, 'no JSON'],
      [200, '{"choices":[]}'],
    ] as const) {
      model.behave((_, response) => {
        response.statusCode = status;
        response.end(body);
        return undefined;
      });
      expect(await call('POST', path, {})).toBe('unavailable');
    }
    expect(await call('PUT', '/assistants/draft', { ...openai(), api: 'libretranslate' })).toBe('invalid');
    expect(await call('PUT', '/assistants/draft', { ...openai(), url: 'http://169.254.169.254/' })).toBe(
      'invalid',
    );
    expect(await call('PUT', '/assistants/dream', openai())).toBe('not_found');
  });

  it('[A2] are named by admins alone, and asked about conversations of the site alone', async () => {
    const password = 'correct horse battery';
    const email = 'ben@shop.example';
    await desk.app.addAgent({ email, memberships: [{ siteId: 'shop', role: 'agent' }] }, password);
    await desk.app.clock.advanceAsync(2_000);
    const ben = await desk.app.signIn(email, password);
    expect(await call('PUT', '/assistants/draft', openai(), ben)).toBe('forbidden');
    expect(await call('GET', '/assistants', undefined, ben)).toBe('forbidden');
    expect(await call('GET', '/assistance', undefined, ben)).toEqual({ translate: false, draft: false });
    await call('PUT', '/assistants/draft', openai());
    expect(await call('POST', '/conversations/of-another-site/draft', {}, ben)).toBe('not_found');
  });
});
