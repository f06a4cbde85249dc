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
