import { aTimeout, expect, waitUntil as waitFor } from '@open-wc/testing';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

/** Parts and pictures come when they are asked for. */
const waitUntil = (condition: () => unknown, what?: string): Promise<void> =>
  waitFor(condition, what, { timeout: 5_000 });

/** A picture of 60 × 40 pixels. */
function picture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 60;
  canvas.height = 40;
  const paint = canvas.getContext('2d');
  if (paint) paint.fillStyle = 'teal';
  paint?.fillRect(0, 0, 60, 40);
  return new Promise((resolve) => canvas.toBlob((blob) => blob && resolve(blob)));
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${btoa(String.fromCharCode(...bytes))}`;
}

const photo = { id: 'file-1', name: 'cup.png', type: 'image/png', size: 1_400_000, width: 600, height: 400 };
const bill = { id: 'file-2', name: 'bill.pdf', type: 'application/pdf', size: 84_000 };
const lost = { id: 'file-3', name: 'old.mp3', type: 'audio/mpeg', size: 900 };
const later = Date.now() + 600_000;

const home = { articles: false, flows: false, past: false };
let relay: FakeRelay;
beforeEach(() => (relay = fakeRelay({ settings: { home } })));
afterEach(() => relay.stop());

async function open(options: { theme?: 'light' | 'dark'; locale?: string } = {}): Promise<MountedChat> {
  const mounted = await mountChat({ open: true, site: relay.site, ...options });
  mounted.client.online();
  await waitUntil(() => mounted.chat.shadowRoot?.querySelector('.tools'), 'there are no tools');
  await mounted.settled();
  return mounted;
}

function choose({ find }: MountedChat, ...files: readonly File[]): void {
  const given = new DataTransfer();
  for (const file of files) given.items.add(file);
  const input = find<HTMLInputElement>('.tools input');
  input.files = given.files;
  input.dispatchEvent(new Event('change'));
}

const rows = ({ chat }: MountedChat): string[] =>
  [...(chat.shadowRoot?.querySelectorAll<HTMLElement>('.outgoing li') ?? [])].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

for (const [theme, locale] of [
  ['light', 'en'],
  ['dark', 'ar'],
] as const) {
  it(`[W4] shows files without a barrier, ${theme}, ${locale}`, async () => {
    const mounted = await open({ theme, locale });
    const { chat, client, find, inside } = mounted;
    const { conversation } = client;
    conversation.become({ status: 'active' });
    const path = await dataUrl(await picture());
    conversation.answers['file:open'] = {
      links: [
        { ...photo, path, thumbnail: path, expiresAt: later },
        { ...bill, path: '/f/bill', expiresAt: later },
      ],
    };
    conversation.hear('Here');
    conversation.add({
      author: { kind: 'agent', name: 'Anna' },
      body: { type: 'message', text: 'The bill, and how it looks', files: [photo, bill, lost] },
    });
    conversation.add({
      author: { kind: 'visitor' },
      own: true,
      body: { type: 'message', text: '', files: [photo] },
    });
    const scroller = inside('timeline', '.scroller');
    // The one further up waits until somebody scrolls to it.
    await waitUntil(() => scroller.querySelector('deskbell-picture[drawn]'), 'no pictures');
    await mounted.settled();
    const room = scroller.querySelector('deskbell-picture')?.getBoundingClientRect();
    expect(room?.width).to.equal(240);
    expect(room?.height).to.equal(160);
    const [row] = scroller.querySelectorAll<HTMLAnchorElement>('a.row');
    expect(row?.getAttribute('href')).to.equal('https://relay.example/f/bill');
    expect(scroller.querySelector('.row.gone')?.textContent).to.contain('old.mp3');
    await expect(chat).to.be.accessible();
    [...scroller.querySelectorAll<HTMLElement>('.picture')].at(-1)?.click();
    await waitUntil(() => chat.shadowRoot?.querySelector('dialog.viewer [drawn]'), 'it is not shown large');
    await mounted.settled();
    await expect(chat).to.be.accessible();
    find('dialog.viewer button').click();
    await waitUntil(() => !chat.shadowRoot?.querySelector('.viewer'));
  });
}

it('tells before sending what cannot go, and lets it be removed', async () => {
  const mounted = await open();
  const { chat, find, settled } = mounted;
  choose(mounted, new File([], 'nothing.txt'), new File(['a'], 'a.txt', { type: 'text/plain' }));
  await waitUntil(() => rows(mounted).length === 2);
  expect(rows(mounted)).to.deep.equal([
    'nothing.txt There is nothing in this file.',
    'a.txt Goes with your message',
  ]);
  await expect(chat).to.be.accessible();
  find('.outgoing li:first-child button').click();
  await settled();
  expect(rows(mounted)).to.have.length(1);
  choose(mounted, ...Array.from({ length: 7 }, (_, index) => new File(['a'], `b${index}.txt`)));
  await waitUntil(() => rows(mounted).length === 5);
  expect(find('footer [role=alert]').textContent?.trim()).to.equal('Send up to 5 files at a time.');
});

it('takes files that are dropped and pasted, with a place to drop them', async () => {
  const mounted = await open();
  const { chat, find } = mounted;
  const given = new DataTransfer();
  given.items.add(new File(['a'], 'dropped.txt', { type: 'text/plain' }));
  const over = (): void => {
    const event = new DragEvent('dragover', { bubbles: true, composed: true, cancelable: true });
    // While they hang there, browsers say only that they are files.
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [] } });
    find('.panel').dispatchEvent(event);
  };
  await waitUntil(() => {
    over();
    return chat.shadowRoot?.querySelector('.dropzone');
  }, 'there is no place to drop');
  expect(find('.dropzone').textContent?.trim()).to.equal('Drop files here to send them');
  find('.panel').dispatchEvent(
    new DragEvent('drop', { dataTransfer: given, bubbles: true, composed: true, cancelable: true }),
  );
  await waitUntil(() => rows(mounted).length === 1);
  expect(chat.shadowRoot?.querySelector('.dropzone')).to.equal(null);
  const pasted = new DataTransfer();
  pasted.items.add(new File(['a'], 'pasted.txt', { type: 'text/plain' }));
  find('.panel').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, composed: true, cancelable: true }),
  );
  await waitUntil(() => rows(mounted).length === 2);
});

it('begins a conversation with the text, or with the names of the files', async () => {
  const mounted = await open();
  const { client, find, inside, settled } = mounted;
  choose(mounted, new File(['a'], 'a.txt', { type: 'text/plain' }));
  await waitUntil(() => rows(mounted).length === 1);
  inside('composer', '.send').click();
  await settled();
  expect(client.conversation.calls.filter((call) => call.startsWith('send'))).to.deep.equal([
    'send 📎 a.txt',
  ]);
  expect(rows(mounted)).to.have.length(1);
  client.conversation.become({ status: 'queued' });
  await waitUntil(() => client.conversation.requests.some(([name]) => name === 'file:upload'));
  expect(find<HTMLElement & { value: string }>('deskbell-composer').value).to.equal('');
});

it('offers none where the site takes none', async () => {
  relay.stop();
  relay = fakeRelay({ settings: { home, files: false } });
  const mounted = await open();
  await aTimeout(0);
  expect(mounted.chat.shadowRoot?.querySelector('.attach')).to.equal(null);
  expect(mounted.find('.tools .emoji')).to.exist;
});
