import { DeskbellError } from '@deskbell/sdk/agent';
import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  type MountOptions,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { FakeAgentSession } from '../../test/fake/fake-agent-session.ts';
import { ana, sampleDesk } from '../../test/fake/sample-desk.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = (options: MountOptions = {}) => mountConsole({ hash: '#/fern/mine/conv-magda', ...options });
const who = (root: Element): HTMLElement => find(root, 'deskbell-who');
const says = async (root: Element, text: string): Promise<void> => {
  await waitUntil(() => words(who(root)).includes(text));
};
const write = (root: Element, selector: string, value: string): void => {
  const input = find<HTMLInputElement>(root, selector);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const enter = (root: Element, selector: string): void => {
  const init = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
  find(root, selector).dispatchEvent(new KeyboardEvent('keydown', init));
};
const isOpen = (root: Element, tag: string): boolean =>
  find<HTMLElementTagNameMap['wa-dialog']>(root, `${tag} wa-dialog`).open;
const footer = (root: Element, tag: string): HTMLElement => {
  const button = [
    ...(find(root, tag).shadowRoot?.querySelectorAll<HTMLElement>('wa-button[slot=footer]') ?? []),
  ];
  const last = button.at(-1);
  if (!last) throw new Error('the dialog has no button');
  return last;
};
const has = (root: Element, selector: string): boolean => {
  const [host = '', inner = ''] = selector.split(/ (.*)/);
  return find(root, host).shadowRoot?.querySelector(inner) instanceof Element;
};
const more = async (root: Element, value: string): Promise<void> => {
  find(root, 'deskbell-person wa-dropdown wa-button').click();
  await settled(root);
  find(root, `deskbell-person wa-dropdown-item[value="${value}"]`).click();
  await settled(root);
};

describe('the person', () => {
  afterEach(unmountConsole);

  it('shows what they look at the site with, and where they were last', async () => {
    const titles = ['Your order 88213', 'Returns', '', 'Planters', 'Moss green planter', 'Fern & Field'];
    const { admin, root } = await open({
      prepare: (desk) =>
        desk.admin.answer('GET /v1/sites/:siteId/conversations/:conversationId/visit', () => ({
          device: { kind: 'phone', browser: 'Firefox', system: 'Android' },
          pages: titles.map((title, index) => ({ url: `https://fern.example/${index}`, title, at: 0 })),
        })),
    });
    await says(root, 'On a phone · Firefox · Android');
    const visit = find(root, 'deskbell-visit');
    const links = () => [...(visit.shadowRoot?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])];
    expect(links().map(({ pathname }) => pathname)).to.deep.equal(['/0', '/1', '/2', '/3', '/4']);
    expect(words(visit)).to.include('Page without a title');
    find(visit, 'button').click();
    await settled(root);
    expect(links()).to.have.length(6);
    admin.answer('GET /v1/sites/:siteId/conversations/:conversationId/visit', () => ({
      device: null,
      pages: [],
    }));
    location.hash = '#/fern/mine/conv-tomas';
    await says(root, 'Device not known');
    await says(root, 'No pages are known yet.');
  });

  it('shows tags, notes, scores and earlier conversations, one of which is read in place', async () => {
    const { root } = await open();
    await says(root, 'Prefers to be called in the afternoon.');
    await says(root, 'regular');
    await says(root, '4.7 of 5');
    await says(root, 'solved · care · Ben Okafor · 5 of 5');
    expect(words(who(root))).to.include('Not verified');
    find(root, 'deskbell-contact-history button.link').click();
    await says(root, 'How often does a fern drink?');
    const link = find<HTMLAnchorElement>(root, 'deskbell-contact-history a');
    expect(link.getAttribute('href')).to.equal('#/fern/all/conv-magda-past');
  });

  it('takes tags away and adds them by name; supervisors make new ones', async () => {
    const { root, admin } = await open();
    await says(root, 'regular');
    write(root, 'deskbell-tags input', 'Damaged');
    enter(root, 'deskbell-tags input');
    await says(root, 'damaged');
    find(root, 'deskbell-tags .tag button').click();
    await waitUntil(() => !words(find(root, 'deskbell-tags ul')).includes('regular'));
    write(root, 'deskbell-tags input', 'Lighthouse');
    enter(root, 'deskbell-tags input');
    await says(root, 'Lighthouse');
    expect(
      admin.calls.filter(({ name }) => name.startsWith('POST') && name.endsWith('/tags')),
    ).to.have.length(1);
  });

  it('keeps a note and deletes it', async () => {
    const { root } = await open();
    await says(root, 'Prefers');
    write(root, 'deskbell-contact-notes textarea', 'Has two dogs');
    await settled(root);
    find(root, 'deskbell-contact-notes wa-button').click();
    await says(root, 'Has two dogs');
    expect(find<HTMLTextAreaElement>(root, 'deskbell-contact-notes textarea').value).to.equal('');
    find(root, 'deskbell-contact-notes button.ghost').click();
    await waitUntil(() => !words(who(root)).includes('Has two dogs'));
  });

  it('corrects the card, saying only what was changed', async () => {
    const { root, admin } = await open();
    await says(root, 'Edit…');
    find(root, 'deskbell-person wa-button[data-edit]').click();
    await settled(root);
    write(root, 'deskbell-card-dialog #email', 'magda@post.example');
    footer(root, 'deskbell-card-dialog').click();
    await waitUntil(() => !isOpen(root, 'deskbell-card-dialog'));
    await says(root, 'magda@post.example');
    expect(admin.calls.find(({ name }) => name.startsWith('PATCH'))?.body).to.deep.equal({
      email: 'magda@post.example',
    });
  });

  it('merges with another after both were compared, and says why it may not', async () => {
    const { root, admin } = await open();
    await says(root, 'Edit…');
    const path = 'POST /v1/sites/:siteId/contacts/:contactId/merge';
    admin.answer(path, () => {
      throw new DeskbellError('conflict', 'unable to merge', { details: { reason: 'held' } });
    });
    await more(root, 'merge');
    write(root, 'deskbell-merge-dialog input', 'tomas@post.example');
    find(root, 'deskbell-merge-dialog form wa-button').click();
    await waitUntil(() =>
      everything(find(root, 'deskbell-merge-dialog')).some((one) => one.matches('.found')),
    );
    find(root, 'deskbell-merge-dialog .found').click();
    await settled(root);
    expect(words(find(root, 'deskbell-merge-dialog'))).to.include('Magda Nowak');
    expect(words(find(root, 'deskbell-merge-dialog'))).to.include('Tomáš Dvořák');
    await expect(find(root, 'deskbell-merge-dialog')).to.be.accessible();
    const theirs = [
      ...(find(root, 'deskbell-merge-dialog').shadowRoot?.querySelectorAll<HTMLInputElement>(
        'input[name=name]',
      ) ?? []),
    ][1];
    theirs?.click();
    find(root, 'deskbell-merge-dialog input[type=checkbox]').click();
    await settled(root);
    footer(root, 'deskbell-merge-dialog').click();
    await waitUntil(() => words(find(root, 'deskbell-merge-dialog')).includes('An admin can release it.'));
    admin.answer(path, ({ contactId }) => ({
      ...find<HTMLElementTagNameMap['deskbell-person']>(root, 'deskbell-person').conversation.contact,
      id: contactId,
      tags: [],
    }));
    footer(root, 'deskbell-merge-dialog').click();
    await waitUntil(() => !isOpen(root, 'deskbell-merge-dialog'));
    expect(admin.calls.findLast(({ name }) => name === path)).to.deep.include({
      input: { siteId: 'fern', contactId: 'contact-conv-magda' },
      body: { from: 'contact-conv-tomas', name: 'Tomáš Dvořák' },
    });
  });

  it('keeps somebody from writing, says that what they have open ends, and lets them again', async () => {
    const { root } = await open();
    await says(root, 'Edit…');
    await more(root, 'ban');
    expect(words(find(root, 'deskbell-ban-dialog'))).to.include('What they have open ends with it.');
    footer(root, 'deskbell-ban-dialog').click();
    await waitUntil(() => words(find(root, 'deskbell-ban-dialog')).includes('Say why in a few words.'));
    write(root, 'deskbell-ban-dialog textarea', 'Insults');
    footer(root, 'deskbell-ban-dialog').click();
    await waitUntil(() => !isOpen(root, 'deskbell-ban-dialog'));
    await says(root, 'May not write until');
    find(root, 'deskbell-contact-ban wa-button').click();
    await waitUntil(() => !words(who(root)).includes('May not write'));
  });

  it('shows privacy and its progress to admins alone', async () => {
    const { root, admin } = await open();
    await says(root, 'Export everything');
    const job = {
      id: 'job-0000001',
      contactId: 'contact-conv-magda',
      contactName: 'Magda Nowak',
      kind: 'export' as const,
      done: 0,
      total: 4,
      byName: 'Ana',
      at: 1,
      finishedAt: null,
      fileUntil: null,
      proof: null,
      error: null,
    };
    admin
      .answer('POST /v1/sites/:siteId/contacts/:contactId/export', () => ({ ...job, state: 'running' }))
      .answer('GET /v1/sites/:siteId/privacy/jobs/:jobId', () => ({ ...job, state: 'done', done: 4 }));
    find(root, 'deskbell-contact-privacy wa-button').click();
    await says(root, 'The export is ready.');
    expect(find<HTMLAnchorElement>(root, 'deskbell-contact-privacy a').getAttribute('href')).to.equal(
      '/v1/sites/fern/privacy/jobs/job-0000001/file',
    );
    unmountConsole();
    const desk = sampleDesk();
    const memberships = ana.memberships.map((one) => ({ ...one, role: 'agent' as const }));
    const me = { ...ana, memberships };
    desk.client.me.set(me);
    const session = new FakeAgentSession({ me, passwordSet: true, secondFactor: 'off' }, []);
    const agent = await open({ desk: { ...desk, session } });
    await says(agent.root, 'Prefers');
    expect(everything(agent.root).some((one) => one.matches('deskbell-contact-privacy'))).to.equal(false);
    expect(has(agent.root, 'deskbell-contact-notes button.ghost')).to.equal(false);
  });

  it('shows the site’s own page in a sandbox, and tells it alone who asks about whom', async () => {
    const url = 'https://crm.example/panel';
    const { root } = await open({
      prepare: ({ admin }) =>
        admin.answer('GET /v1/sites/:siteId/conversations/:conversationId/panel', () => ({
          panel: { url, token: 'signed', expiresAt: Date.now() + 300_000 },
        })),
    });
    await waitUntil(() => has(root, 'deskbell-site-panel iframe'));
    const frame = find<HTMLIFrameElement>(root, 'deskbell-site-panel iframe');
    expect(frame.getAttribute('src')).to.equal(url);
    expect(frame.getAttribute('sandbox')).not.to.include('allow-top-navigation');
    const told: unknown[] = [];
    const source = frame.contentWindow;
    if (!source) throw new Error('the frame has no window');
    // Another origin's window lets nobody look: the message is caught where it is sent.
    const window_ = { postMessage: (...message: unknown[]) => told.push(message) };
    Object.defineProperty(frame, 'contentWindow', { value: window_ });
    frame.dispatchEvent(new Event('load'));
    await waitUntil(() => told.length > 0);
    const [context, origin, [port]] = told.at(-1) as [unknown, string, [MessagePort]];
    expect(context).to.deep.equal({ type: 'deskbell:context', token: 'signed' });
    expect(origin).to.equal('https://crm.example');
    // It asks for a new word by the port that it was given.
    const renewed = new Promise((resolve) => (port.onmessage = ({ data }) => resolve(data)));
    port.postMessage('again');
    expect(await renewed).to.deep.equal({ type: 'deskbell:context', token: 'signed' });
  });

  it('offers another try where the server did not answer', async () => {
    const { root } = await open({
      prepare: ({ admin }) => {
        let tries = 0;
        admin.answer('GET /v1/sites/:siteId/contacts/:contactId/notes', () => {
          tries += 1;
          if (tries === 1) throw new DeskbellError('disconnected', 'unable to reach the server');
          return { items: [], next: null };
        });
      },
    });
    await waitUntil(() => has(root, 'deskbell-contact-notes button.link'));
    find(root, 'deskbell-contact-notes button.link').click();
    await waitUntil(() => !has(root, 'deskbell-contact-notes button.link'));
  });

  for (const theme of ['light', 'dark'] as const)
    it(`is accessible (${theme})`, async () => {
      const { root } = await open({ preferences: { theme } });
      await says(root, 'Export everything');
      await expect(who(root)).to.be.accessible();
    });
});
