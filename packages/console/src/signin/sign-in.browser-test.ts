import { DeskbellError } from '@deskbell/sdk/agent';
import { expect } from '@open-wc/testing';
import {
  find,
  focused,
  type MountedConsole,
  mountConsole,
  settled,
  unmountConsole,
  words,
  write,
} from '../../test/element/mount-console.ts';
import { sampleDesk } from '../../test/fake/sample-desk.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

async function mountSignedOut(): Promise<MountedConsole> {
  return mountConsole({ prepare: ({ session }) => void (session.signedIn = false) });
}

async function signIn(root: Element, email: string, password: string): Promise<void> {
  find<HTMLElementTagNameMap['wa-input']>(root, 'wa-input[name=email]').value = email;
  find<HTMLElementTagNameMap['wa-input']>(root, 'wa-input[name=password]').value = password;
  find<HTMLFormElement>(root, 'form').requestSubmit();
  await settled(root);
}

const alertWords = (root: Element): string => find(root, '[role=alert]').textContent.trim();

describe('signing in', () => {
  afterEach(unmountConsole);

  it('[W4] begins in the first field, and leads to the inbox', async () => {
    const { root, session, client } = await mountSignedOut();
    await waitUntil(() => focused()?.matches('input[type=email]'));
    await signIn(root, ' ana@fern.example ', 'correct horse');
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
    expect(session.calls).to.include('signIn ana@fern.example');
    expect(client.calls).to.include('open');
  });

  it('says in plain words that the password is wrong', async () => {
    const { root } = await mountSignedOut();
    await signIn(root, 'ana@fern.example', 'wrong');
    expect(alertWords(root)).to.equal('E-mail and password do not match. Check both and try again.');
  });

  it('asks for what is missing, and puts the cursor there', async () => {
    const { root, session } = await mountSignedOut();
    await signIn(root, 'ana@fern.example', '');
    expect(session.calls.filter((call) => call.startsWith('signIn'))).to.deep.equal([]);
    expect(words(root)).to.include('Enter your password.');
    expect(focused()?.matches('input[type=password]')).to.equal(true);
  });

  it('[A3] says how long to wait after too many attempts, and lets nobody try before', async () => {
    const { root, session } = await mountSignedOut();
    session.failNext = new DeskbellError('rate_limited', 'unable to sign in', { retryAfterMs: 42_500 });
    await signIn(root, 'ana@fern.example', 'correct horse');
    expect(alertWords(root)).to.equal('Too many attempts. You can try again in 42 sec.');
    expect(find<HTMLElementTagNameMap['wa-button']>(root, 'wa-button[type=submit]').disabled).to.equal(true);
    await signIn(root, 'ana@fern.example', 'correct horse');
    expect(session.calls.filter((call) => call.startsWith('signIn'))).to.have.length(1);
  });

  it('says that the server cannot be reached', async () => {
    const { root, session } = await mountSignedOut();
    session.failNext = new DeskbellError('disconnected', 'unable to sign in');
    await signIn(root, 'ana@fern.example', 'correct horse');
    expect(alertWords(root)).to.include('cannot be reached');
  });

  it('[A5] redeems a one-time link once, and offers a password', async () => {
    const { root, session } = await mountConsole({
      linkToken: 'once',
      prepare: (desk) => {
        desk.session.signedIn = false;
        desk.session.passwordSet = false;
      },
    });
    find<HTMLElementTagNameMap['wa-input']>(root, 'wa-input').value = 'short';
    find<HTMLFormElement>(root, 'form').requestSubmit();
    await settled(root);
    expect(alertWords(root)).to.include('at least 8');
    find<HTMLElementTagNameMap['wa-input']>(root, 'wa-input').value = 'long enough now';
    find<HTMLFormElement>(root, 'form').requestSubmit();
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
    expect(session.calls).to.deep.equal(['redeem once', 'setPassword 15']);
  });

  it('[A5] explains a link that was used before', async () => {
    const { root } = await mountConsole({
      linkToken: 'used',
      prepare: ({ session }) => {
        session.signedIn = false;
        session.failNext = new DeskbellError('unauthenticated', 'unable to redeem');
      },
    });
    expect(words(root)).to.include('already used');
  });

  it('[A5] does not lose a link while the server is away', async () => {
    const { root, session } = await mountConsole({
      linkToken: 'once',
      prepare: (desk) => void (desk.session.failNext = new DeskbellError('disconnected', 'no network')),
    });
    find(root, 'wa-button').click();
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
    expect(session.calls).to.deep.equal(['redeem once', 'redeem once']);
  });

  it('[D11] returns to sign-in with a reason when the session has ended elsewhere, and keeps drafts', async () => {
    const desk = sampleDesk();
    const next = sampleDesk();
    const clients = [desk.client, next.client];
    const { root, session } = await mountConsole({
      desk,
      hash: '#/fern/mine/conv-magda',
      connect: () => clients.shift() ?? next.client,
    });
    await write(root, 'We will send you');
    // What the SDK keeps on the device and on the server.
    const { draft } = desk.client.conversations.get('conv-magda').drafts;
    next.client.conversations.get('conv-magda').drafts.draft.set(draft.value);
    session.signedIn = false;
    desk.client.connection.set({
      status: 'closed',
      error: new DeskbellError('unauthenticated', 'session ended'),
    });
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-sign-in'));
    await settled(root);
    expect(words(root)).to.include('You were signed out');
    expect(desk.client.closed).to.equal(true);

    await signIn(root, 'ana@fern.example', 'correct horse');
    await waitUntil(() => root.shadowRoot?.querySelector('deskbell-shell'));
    await settled(root);
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).to.equal('We will send you');
  });

  it('asks for a reload when the server has become newer', async () => {
    const { root, client } = await mountConsole();
    client.connection.set({ status: 'closed', error: new DeskbellError('unsupported_version', 'too old') });
    await waitUntil(() => root.shadowRoot?.querySelector('.card'));
    expect(words(root)).to.include('newer version');
  });
});
