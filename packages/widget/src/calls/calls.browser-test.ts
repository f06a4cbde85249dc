import { expect } from '@open-wc/testing';
import { mountChat } from '../../test/mount-chat.ts';

describe('what a page asks of the chat', () => {
  it('is done in the order asked, also what came before the element', async () => {
    const { chat, client, settled } = await mountChat();
    const done: string[] = [];
    void chat.identify('a.b.c').then(() => done.push('identify'));
    void chat.logOut().then(() => done.push('logOut'));
    await chat.forget().then(() => done.push('forget'));
    await settled();
    expect(done).to.deep.equal(['identify', 'logOut', 'forget']);
    expect(client.calls.filter((call) => done.includes(call))).to.deep.equal(done);
  });

  it('[A1] leaves nothing of a text that somebody else has begun', async () => {
    const { chat, inside, settled } = await mountChat({ open: true });
    await chat.prefill('My secret question');
    await settled();
    expect(inside<HTMLTextAreaElement>('composer', 'textarea').value).to.equal('My secret question');
    await chat.prefill('Another');
    await settled();
    expect(inside<HTMLTextAreaElement>('composer', 'textarea').value).to.equal('My secret question');
    await chat.logOut();
    await settled();
    expect(inside<HTMLTextAreaElement>('composer', 'textarea').value).to.equal('');
  });

  it('goes on after what failed, and says why it did', async () => {
    const { chat } = await mountChat();
    chat.client = null;
    const failed = await chat.identify('a.b.c').catch((error: unknown) => error);
    expect(failed).to.have.property('code', 'invalid');
    await chat.prefill('goes on');
  });
});

describe('what a page knows of its visitor', () => {
  it('[W2] waits in memory for the first message of somebody who has never written', async () => {
    const { chat, client } = await mountChat();
    await chat.setAttributes({ plan: 'free' });
    await chat.setAttributes({ plan: 'gold', seats: 3 });
    await chat.track('checkout_opened');
    expect(client.conversation.requests).to.deep.equal([]);
    expect(chat.about?.()).to.deep.equal({ attributes: { plan: 'gold', seats: 3 } });
    expect(chat.about?.()).to.equal(undefined);
  });

  it('is told at once of somebody who has written, with what happens on the page', async () => {
    const { chat, client } = await mountChat();
    client.known = true;
    await chat.setAttributes({ plan: 'gold', trial: null });
    await chat.track('checkout_opened', { total: 12 });
    expect(client.conversation.requests).to.deep.equal([
      ['visitor:describe', { attributes: { plan: 'gold', trial: null } }],
      ['event:track', { name: 'checkout_opened', data: { total: 12 } }],
    ]);
  });

  it('is refused whole when a part of it cannot be kept', async () => {
    const { chat } = await mountChat();
    const failed = await chat.setAttributes({ plan: 'gold', '2nd': true }).catch((error: unknown) => error);
    expect(failed).to.have.property('code', 'invalid');
    expect(chat.about?.()).to.equal(undefined);
  });

  it('[A1] is forgotten with the person', async () => {
    const { chat } = await mountChat();
    await chat.setAttributes({ plan: 'gold' });
    await chat.logOut();
    expect(chat.about?.()).to.equal(undefined);
  });
});
