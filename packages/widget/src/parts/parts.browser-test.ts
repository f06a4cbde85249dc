import { expect } from '@open-wc/testing';
import { type FakeRelay, fakeRelay } from '../../test/fake-relay.ts';
import { mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

describe('parts that come one after the other', () => {
  let relay: FakeRelay;
  beforeEach(() => {
    relay = fakeRelay({ settings: { home: { articles: false, flows: false, past: false } } });
  });
  afterEach(() => relay.stop());

  it('[W4] who comes later leaves the focus where it is, on the buttons beside the text', async () => {
    const mounted = await mountChat({ open: true, site: relay.site });
    const root = mounted.chat.shadowRoot;
    mounted.client.online();
    await until(() => root?.querySelector('.tools .attach'));
    await mounted.settled();
    const attach = mounted.find('.tools .attach');
    attach.focus();
    // What is said of a conversation is loaded with the first message, and stands before the buttons.
    mounted.client.conversation.write('Hello?');
    mounted.client.conversation.become({ status: 'active', agent: { name: 'Eva' } });
    await until(() => root?.querySelector('.mark .initials'));
    await mounted.settled();
    expect(mounted.find('.tools .attach')).to.equal(attach);
    expect(root?.activeElement).to.equal(attach);
  });
});
