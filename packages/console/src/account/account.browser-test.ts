import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import type { FakeAdminClient } from '../../test/fake/fake-admin-client.ts';
import {
  everything,
  find,
  mountConsole,
  settled,
  type SampleDesk,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const here = {
  id: 'session-here',
  createdAt: 0,
  lastUsedAt: 0,
  expiresAt: 9e12,
  method: 'password' as const,
  device: 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0',
  current: true,
};
const phone = {
  ...here,
  id: 'session-phone',
  device: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1',
  current: false,
};

const FACTOR = 'GET /v1/people/me/second-factor';
const open = (
  prepare: (admin: FakeAdminClient, desk: SampleDesk) => void = () => undefined,
  theme: 'light' | 'dark' = 'light',
) =>
  mountConsole({
    hash: '#/fern/account',
    preferences: { theme },
    prepare: (desk) => {
      desk.admin
        .answer('GET /v1/people/me/sessions', () => ({ items: [phone, here], next: null }))
        .answer(FACTOR, () => ({ state: 'off' as const, recoveryCodesLeft: 0 }));
      prepare(desk.admin, desk);
    },
  });

const button = (root: Element, part: string, name: string): HTMLElement => {
  const found = everything(find(root, part)).find(
    (one) => one.matches('wa-button') && one.textContent.trim().includes(name),
  );
  if (!found) throw new Error(`there is no ${name}`);
  return found as HTMLElement;
};

async function type(root: Element, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(root, selector);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(root);
}

describe('the own account', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] is accessible, ${theme}`, async () => {
      const { root } = await open(undefined, theme);
      await waitUntil(() => words(find(root, 'deskbell-own-sessions')).includes('Firefox on Linux'));
      await expect(find(root, 'deskbell-account')).to.be.accessible();
    });

  it('changes the name', async () => {
    const { root, admin } = await open((api) =>
      api.answer('PATCH /v1/people/me', (_input, body) => ({
        id: 'agent-ana',
        email: 'ana@fern.example',
        memberships: [],
        ...(body as { name: string }),
      })),
    );
    await type(root, 'deskbell-own-name wa-input', ' Ana K. ');
    button(root, 'deskbell-own-name', 'Save the name').click();
    await waitUntil(() => words(find(root, 'deskbell-own-name')).includes('Everybody sees it now'));
    expect(admin.calls.find(({ name }) => name === 'PATCH /v1/people/me')?.body).to.deep.equal({
      name: 'Ana K.',
    });
  });

  it('[A5] changes the password, and says when the present one is wrong', async () => {
    const { root, session } = await open();
    session.failNext = new DeskbellError('forbidden', 'unable to go on', { details: { path: 'current' } });
    await type(root, 'deskbell-own-password wa-input[name=current]', 'wrong');
    await type(root, 'deskbell-own-password wa-input[name=password]', 'four words in a row');
    button(root, 'deskbell-own-password', 'Change').click();
    await waitUntil(() => words(find(root, 'deskbell-own-password')).includes('present password is wrong'));
    button(root, 'deskbell-own-password', 'Change').click();
    await waitUntil(() =>
      words(find(root, 'deskbell-own-password')).includes('Your other sessions have ended'),
    );
  });

  it('[D11] lists where one is signed in, this device first, and ends one or all others', async () => {
    const { root, admin } = await open((api) =>
      api
        .answer('DELETE /v1/people/me/sessions/:sessionId', () => undefined as never)
        .answer('DELETE /v1/session/others', () => undefined as never),
    );
    await waitUntil(() => words(find(root, 'deskbell-own-sessions')).includes('this device'));
    const names = everything(find(root, 'deskbell-own-sessions')).filter((one) => one.matches('.name'));
    expect(names.map((one) => one.textContent)).to.deep.equal(['Firefox on Linux', 'Safari on iPhone']);
    find(root, 'deskbell-own-sessions .records wa-button').click();
    await waitUntil(() =>
      words(find(root, 'deskbell-own-sessions')).includes('Signed out: Safari on iPhone'),
    );
    expect(admin.calls.find(({ name }) => name.startsWith('DELETE'))?.input).to.deep.equal({
      sessionId: 'session-phone',
    });
    button(root, 'deskbell-own-sessions', 'everywhere else').click();
    await settled(root);
    find(root, 'deskbell-own-sessions deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name === 'DELETE /v1/session/others'));
  });

  it('[A5] sets up a second step: key, code, and recovery codes once', async () => {
    let state: 'off' | 'on' = 'off';
    const { root, admin } = await open((api) =>
      api
        .answer(FACTOR, () => ({ state, recoveryCodesLeft: state === 'on' ? 10 : 0 }))
        .answer('POST /v1/people/me/second-factor', () => ({
          uri: 'otpauth://totp/Deskbell:ana?secret=JBSWY3DPEHPK3PXP',
          secret: 'JBSWY3DPEHPK3PXP',
        }))
        .answer('POST /v1/people/me/second-factor/confirm', (_input, body) => {
          if ((body as { code: string }).code !== '123456')
            throw new DeskbellError('forbidden', 'unable to go on', { details: { path: 'code' } });
          state = 'on';
          return { recoveryCodes: ['abcd-efgh', 'ijkl-mnop'] };
        }),
    );
    button(root, 'deskbell-second-factor', 'Set it up').click();
    await settled(root);
    await type(root, 'deskbell-second-factor-setup wa-input', 'correct horse');
    find<HTMLFormElement>(root, 'deskbell-second-factor-setup form').requestSubmit();
    await waitUntil(() => words(find(root, 'deskbell-second-factor')).includes('JBSW Y3DP EHPK 3PXP'));
    expect(find(root, 'deskbell-second-factor svg[role=img]').getAttribute('aria-label')).to.include('QR');
    await expect(find(root, 'deskbell-second-factor')).to.be.accessible();
    await type(root, 'deskbell-second-factor-setup wa-input', '000000');
    find<HTMLFormElement>(root, 'deskbell-second-factor-setup form').requestSubmit();
    await waitUntil(() => words(find(root, 'deskbell-second-factor')).includes('This code is wrong'));
    await type(root, 'deskbell-second-factor-setup wa-input', '123 456');
    find<HTMLFormElement>(root, 'deskbell-second-factor-setup form').requestSubmit();
    await waitUntil(() => words(find(root, 'deskbell-second-factor')).includes('abcd-efgh'));
    await expect(find(root, 'deskbell-second-factor')).to.be.accessible();
    button(root, 'deskbell-second-factor', 'I have kept them').click();
    await waitUntil(() => words(find(root, 'deskbell-second-factor')).includes('Recovery codes left: 10'));
    expect(words(find(root, 'deskbell-second-factor'))).not.to.include('abcd-efgh');
    expect(admin.calls.find(({ name }) => name === 'POST /v1/people/me/second-factor')?.body).to.deep.equal({
      current: 'correct horse',
    });
  });

  it('[A5] turns the second step off by a code alone', async () => {
    const { root, admin } = await open((api) =>
      api
        .answer(FACTOR, () => ({ state: 'on' as const, recoveryCodesLeft: 2 }))
        .answer('POST /v1/people/me/second-factor/remove', () => undefined as never),
    );
    expect(words(find(root, 'deskbell-second-factor'))).to.include('Few are left');
    button(root, 'deskbell-second-factor', 'Turn it off').click();
    await settled(root);
    const remove = find(root, 'deskbell-code-dialog wa-button[variant=danger]');
    expect(remove.hasAttribute('disabled')).to.equal(true);
    await type(root, 'deskbell-code-dialog wa-input', '654321');
    remove.click();
    await waitUntil(() => admin.calls.some(({ name }) => name.endsWith('/remove')));
    expect(admin.calls.find(({ name }) => name.endsWith('/remove'))?.body).to.deep.equal({ code: '654321' });
  });

  it('is for agents, too, and found in their menu', async () => {
    const { root } = await mountConsole({ hash: '#/loom/account' });
    await waitUntil(() => everything(root).find((one) => one.matches('deskbell-own-name')));
    expect(everything(root).some((one) => one.matches('wa-dropdown-item[value=account]'))).to.equal(true);
  });
});
