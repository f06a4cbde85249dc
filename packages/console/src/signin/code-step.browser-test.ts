import { expect } from '@open-wc/testing';
import {
  find,
  focused,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

async function submit(root: Element, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    find<HTMLElementTagNameMap['wa-input']>(root, `wa-input[name=${name}]`).value = value;
  find<HTMLFormElement>(root, 'form').requestSubmit();
  await settled(root);
}

describe('the second step of signing in', () => {
  afterEach(unmountConsole);

  it('[A5] asks for a code when the password was right, and lets in by it', async () => {
    const { root, session } = await mountConsole({
      prepare: (desk) => {
        desk.session.signedIn = false;
        desk.session.code = '123456';
      },
    });
    await submit(root, { email: 'ana@fern.example', password: 'correct horse' });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-code-step'));
    await waitUntil(() => focused()?.getAttribute('autocomplete') === 'one-time-code');
    await expect(find(root, 'deskbell-code-step')).to.be.accessible();
    await submit(root, { code: '999999' });
    await waitUntil(() => words(root).includes('This code is wrong or was used before.'));
    await submit(root, { code: ' 123456 ' });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
    expect(session.calls.filter((call) => call.startsWith('signIn'))).to.have.length(3);
  });

  it('[A5] is asked for by a one-time link, too, which is not used up before', async () => {
    const { root, session } = await mountConsole({
      linkToken: 'once',
      prepare: (desk) => {
        desk.session.signedIn = false;
        desk.session.code = 'abcd-efgh';
      },
    });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-code-step'));
    await settled(root);
    await submit(root, { code: 'abcd-efgh' });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
    expect(session.calls).to.deep.equal(['redeem once', 'redeem once']);
  });

  it('goes back to the first step', async () => {
    const { root } = await mountConsole({
      prepare: (desk) => {
        desk.session.signedIn = false;
        desk.session.code = '123456';
      },
    });
    await submit(root, { email: 'ana@fern.example', password: 'correct horse' });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-code-step'));
    await settled(root);
    find(root, 'deskbell-code-step wa-button[appearance=plain]').click();
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-sign-in'));
  });

  it('is set up before anything else where the installation asks for it', async () => {
    const { root } = await mountConsole({
      prepare: (desk) => {
        desk.session.signedIn = false;
        desk.session.secondFactor = 'required';
        desk.admin
          .answer('POST /v1/people/me/second-factor', () => ({
            uri: 'otpauth://totp/Deskbell?secret=A',
            secret: 'ABCDEFGH',
          }))
          .answer('POST /v1/people/me/second-factor/confirm', () => ({ recoveryCodes: ['aaaa-bbbb'] }));
      },
    });
    await submit(root, { email: 'ana@fern.example', password: 'correct horse' });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-must-set-up'));
    await settled(root);
    await expect(find(root, 'deskbell-must-set-up')).to.be.accessible();
    find<HTMLFormElement>(root, 'form').requestSubmit();
    await waitUntil(() => words(root).includes('ABCD EFGH'));
    find<HTMLElementTagNameMap['wa-input']>(root, 'deskbell-must-set-up wa-input').value = '123456';
    find<HTMLFormElement>(root, 'form').requestSubmit();
    await waitUntil(() => words(root).includes('aaaa-bbbb'));
    find(root, 'deskbell-must-set-up .buttons wa-button[variant=brand]').click();
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
  });
});
