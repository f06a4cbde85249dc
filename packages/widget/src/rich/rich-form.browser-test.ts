import { DeskbellError } from '@deskbell/sdk';
import type { VisitorBody } from '@deskbell/sdk/visitor';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { askedByBot, bot } from '../../test/asked-by-bot.ts';
import type { MountedChat } from '../../test/mount-chat.ts';

const timeline = ({ find }: MountedChat): ShadowRoot => find('deskbell-timeline').shadowRoot as ShadowRoot;
const form = (mounted: MountedChat): ShadowRoot =>
  mounted.inside('timeline', 'deskbell-form').shadowRoot as ShadowRoot;
const field = (mounted: MountedChat, id: string): HTMLInputElement => {
  const found = form(mounted).querySelector<HTMLInputElement>(
    `[data-field=${id}] :is(input, textarea, select)`,
  );
  if (!found) throw new Error(`unable to find the field ${id}`);
  return found;
};

type FormBody = Extract<VisitorBody, { type: 'form' }>;
const fields: FormBody['fields'] = [
  { id: 'order', label: 'Order number', kind: 'text', hint: 'It is in the e-mail' },
  { id: 'email', label: 'E-mail', kind: 'email' },
  {
    id: 'wish',
    label: 'I would like',
    kind: 'choice',
    options: [
      { id: 'refund', label: 'my money back' },
      { id: 'exchange', label: 'another one' },
    ],
  },
  { id: 'note', label: 'Anything else?', kind: 'longText', optional: true },
];
const [order, email] = fields as [FormBody['fields'][0], FormBody['fields'][0]];
const aForm: FormBody = { type: 'form', text: 'Which order is it about?', fields };

beforeEach(() => sessionStorage.clear());

describe('a form', () => {
  it('says beside each field what is missing, then sends what was filled in, and shows it', async () => {
    const mounted = await askedByBot(aForm);
    const { client, settled } = mounted;
    const { conversation } = client;
    await expect(mounted.chat).to.be.accessible();
    const send = form(mounted).querySelector('button') as HTMLButtonElement;
    send.click();
    await settled();
    expect(form(mounted).activeElement?.id).to.equal('field-order');
    const problems = [...form(mounted).querySelectorAll('.problem:not([hidden])')];
    expect(problems.length).to.equal(3);
    await expect(mounted.chat).to.be.accessible();
    expect(conversation.requests).to.deep.equal([]);

    field(mounted, 'order').focus();
    await sendKeys({ type: 'A-17' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'vera@shop' });
    send.click();
    await settled();
    expect(form(mounted).querySelector('#problem-email')?.textContent).to.contain('whole address');
    await sendKeys({ type: '.example' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    send.click();
    await settled();
    const values = [
      { id: 'order', value: 'A-17' },
      { id: 'email', value: 'vera@shop.example' },
      { id: 'wish', value: 'refund' },
    ];
    expect(conversation.requests).to.deep.equal([
      ['answer:give', { to: 'item-2', answer: { kind: 'form', values } }],
    ]);
    conversation.add({
      author: { kind: 'visitor' },
      own: true,
      body: {
        type: 'answer',
        to: 'item-2',
        text: 'Order number: A-17\nI would like: my money back',
        values: [
          { id: 'order', label: 'Order number', value: 'A-17' },
          { id: 'wish', label: 'I would like', value: 'refund' },
        ],
      },
    });
    await settled();
    expect(timeline(mounted).querySelector('deskbell-form')).to.equal(null);
    const given = [...timeline(mounted).querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(given).to.deep.equal(['A-17', 'my money back']);
    await expect(mounted.chat).to.be.accessible();
  });

  it('[A3] shows beside its field what the desk has refused, and keeps what was written', async () => {
    const mounted = await askedByBot({ ...aForm, fields: [order, { ...email, optional: true }] });
    const { client, settled } = mounted;
    for (const [id, text] of [
      ['order', 'A-17'],
      ['email', 'vera@shop.example'],
    ] as const) {
      field(mounted, id).focus();
      await sendKeys({ type: text });
    }
    client.conversation.failure = new DeskbellError('invalid', 'unable to answer: the test says so', {
      details: { path: 'answer.values.1.value' },
    });
    (form(mounted).querySelector('button') as HTMLButtonElement).click();
    await settled();
    await settled();
    expect(form(mounted).activeElement?.id).to.equal('field-email');
    expect(form(mounted).querySelector('#problem-email')?.textContent).to.contain('does not fit');
    expect(field(mounted, 'order').value).to.equal('A-17');
  });

  it('begins in view when it is taller than the room there is', async () => {
    const mounted = await askedByBot({
      type: 'quickReplies',
      text: 'Shall I begin?',
      replies: [{ id: 'yes', label: 'Yes' }],
    });
    const tall = Array.from({ length: 9 }, (_, index) => ({ ...order, id: `field-${String(index)}` }));
    mounted.client.conversation.add({ author: bot, body: { ...aForm, fields: tall } });
    await mounted.settled();
    await mounted.settled();
    const scroller = mounted.inside('timeline', '.scroller').getBoundingClientRect();
    const question = mounted.inside('timeline', '[data-question=item-3]').getBoundingClientRect();
    expect(Math.abs(question.top - scroller.top)).to.be.lessThan(2);
  });

  it('keeps what is filled in over a reload', async () => {
    const first = await askedByBot(aForm);
    field(first, 'order').focus();
    await sendKeys({ type: 'A-17' });
    first.chat.remove();
    const again = await askedByBot(aForm);
    expect(field(again, 'order').value).to.equal('A-17');
  });

  it('fits a narrow phone, light and dark and from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      for (const theme of ['light', 'dark'] as const) {
        const mounted = await askedByBot(
          { ...aForm, fields: [...fields, { id: 'day', label: 'When?', kind: 'date' }] },
          { theme, locale: theme === 'dark' ? 'ar' : 'en' },
        );
        await waitUntil(() => timeline(mounted).querySelector('deskbell-form'));
        await expect(mounted.chat).to.be.accessible();
        const scroller = mounted.inside('timeline', '.scroller');
        expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
        mounted.chat.remove();
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
