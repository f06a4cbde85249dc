import { expect } from '@open-wc/testing';
import { mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

describe('an invitation that was taken', () => {
  it('is the first line of the chat, in the reader’s language, and agents learn of it with the first message', async () => {
    const { chat, client, settled } = await mountChat({ open: true, locale: 'pl' });
    const { conversation } = client.online();
    chat.calls?.push({
      name: 'invite',
      args: ['basket', { en: 'Anything unclear?', pl: 'Czy coś jest niejasne?' }],
      resolve: () => undefined,
      reject: () => undefined,
    });
    const line = (): string | null | undefined => chat.shadowRoot?.querySelector('.invited')?.textContent;
    await until(() => line() === 'Czy coś jest niejasne?');
    await expect(chat).to.be.accessible();
    const told = (): unknown[] => conversation.requests.filter(([name]) => name === 'event:track');
    expect(told()).to.deep.equal([]);
    conversation.become({ status: 'queued' });
    await settled();
    conversation.become({ status: 'active' });
    await settled();
    expect(told()).to.deep.equal([
      ['event:track', { name: 'invitation', data: { id: 'basket', text: 'Czy coś jest niejasne?' } }],
    ]);
  });
});
