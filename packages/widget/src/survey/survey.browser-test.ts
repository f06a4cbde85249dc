import type { VisitorBody } from '@deskbell/sdk/visitor';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

type Asked = Extract<VisitorBody, { type: 'surveyAsked' }>;
const aSurvey: Asked = { type: 'surveyAsked', survey: 'satisfaction', kind: 'csat', comment: true };

/** A chat in which somebody has helped, and the desk asks how it was. */
async function asked(
  body: Partial<Asked> = {},
  options: { theme?: 'light' | 'dark'; locale?: string } = {},
): Promise<MountedChat> {
  const mounted = await mountChat({ open: true, ...options });
  const { conversation } = mounted.client.online();
  conversation.write('Where is my order?');
  conversation.hear('On its way.');
  conversation.become({ status: 'resolved' });
  conversation.add({ author: { kind: 'system' }, body: { ...aSurvey, ...body } });
  await settle(mounted);
  return mounted;
}

/** Parts come in turns of their own, and so do the elements in them. */
async function settle(mounted: MountedChat): Promise<void> {
  await import('./survey-part.ts');
  for (let turn = 0; turn < 3; turn += 1) await mounted.settled();
}

const survey = (mounted: MountedChat): ShadowRoot =>
  mounted.inside('timeline', 'deskbell-survey').shadowRoot as ShadowRoot;
const scores = (mounted: MountedChat): HTMLButtonElement[] => [
  ...survey(mounted).querySelectorAll<HTMLButtonElement>('[role=radio]'),
];
const said = (mounted: MountedChat): string | undefined =>
  survey(mounted).querySelector('.words')?.textContent?.trim();
const thanks = (mounted: MountedChat): string | undefined =>
  survey(mounted).querySelector('.thanks')?.textContent?.trim();
const form = (mounted: MountedChat): ShadowRoot | null | undefined =>
  survey(mounted).querySelector('deskbell-form')?.shadowRoot;

function give({ client }: MountedChat, score: number, comment?: string): void {
  client.conversation.add({
    author: { kind: 'visitor' },
    own: true,
    body: { type: 'score', survey: 'satisfaction', kind: 'csat', score, ...(comment ? { comment } : {}) },
  });
}

describe('a survey', () => {
  it('takes one tap, then a few words, says thanks, and can be changed', async () => {
    const mounted = await asked();
    const { requests } = mounted.client.conversation;
    await expect(mounted.chat).to.be.accessible();
    expect(scores(mounted).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Very bad',
      'Bad',
      'All right',
      'Good',
      'Very good',
    ]);
    scores(mounted)[4]?.click();
    await settle(mounted);
    expect(requests).to.deep.equal([
      ['score:give', { score: 5, survey: 'satisfaction', comment: undefined }],
    ]);
    give(mounted, 5);
    await settle(mounted);
    expect(scores(mounted)[4]?.ariaChecked).to.equal('true');
    await expect(mounted.chat).to.be.accessible();
    form(mounted)?.querySelector('textarea')?.focus();
    await sendKeys({ type: 'Quick!' });
    form(mounted)?.querySelector<HTMLButtonElement>('button:not([slot])')?.click();
    await settle(mounted);
    expect(requests[1]?.[1]).to.deep.equal({ score: 5, survey: 'satisfaction', comment: 'Quick!' });
    give(mounted, 5, 'Quick!');
    await settle(mounted);
    expect(said(mounted)).to.equal('You said: Very good');
    expect(survey(mounted).querySelector('blockquote')?.textContent).to.equal('Quick!');
    expect(thanks(mounted)).to.contain('Thank you');
    expect(survey(mounted).activeElement?.className).to.equal('words');
    await expect(mounted.chat).to.be.accessible();

    survey(mounted).querySelector<HTMLButtonElement>('.change')?.click();
    await settle(mounted);
    expect(survey(mounted).activeElement).to.equal(scores(mounted)[4]);
    scores(mounted)[2]?.click();
    await settle(mounted);
    expect(requests[2]?.[1]).to.deep.equal({ score: 3, survey: 'satisfaction', comment: 'Quick!' });
  });

  it('[W4] the arrow keys lead through the scores and send none of them', async () => {
    const mounted = await asked({ comment: false });
    scores(mounted)[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(survey(mounted).activeElement).to.equal(scores(mounted)[2]);
    expect(mounted.client.conversation.requests).to.deep.equal([]);
    await sendKeys({ press: 'Space' });
    await settle(mounted);
    expect(mounted.client.conversation.requests[0]?.[1]).to.have.property('score', 3);
    expect(said(mounted)).to.equal('You said: All right');
    expect(form(mounted)).to.equal(undefined);
  });

  it('[E3] says that somebody comes back to who was not served well', async () => {
    const mounted = await asked({ comment: false });
    scores(mounted)[0]?.click();
    give(mounted, 1);
    mounted.client.conversation.status({ status: 'queued', reason: 'reopened' });
    mounted.client.conversation.become({ status: 'queued' });
    await settle(mounted);
    expect(thanks(mounted)).to.contain('Somebody will come back to you');
  });

  it('shows what was said before, and asks for no more words', async () => {
    const mounted = await asked();
    give(mounted, 4);
    await settle(mounted);
    mounted.client.current.set(mounted.client.conversation);
    await settle(mounted);
    expect(said(mounted)).to.equal('You said: Good');
    expect(form(mounted)).to.equal(undefined);
  });

  it('is read out, also when it came before it could be shown', async () => {
    const mounted = await asked({ question: 'How did we do?' });
    const spoken = [...(mounted.chat.shadowRoot?.querySelectorAll('footer [role=status]') ?? [])];
    expect(spoken.map(({ textContent }) => textContent).join()).to.contain('How did we do?');
  });

  it('says so when a score could not be sent', async () => {
    const mounted = await asked();
    mounted.client.conversation.fail();
    scores(mounted)[1]?.click();
    await settle(mounted);
    expect(survey(mounted).querySelector('[role=alert]')?.textContent).to.contain('could not be sent');
    expect(scores(mounted)[1]?.ariaChecked).to.equal('false');
  });

  for (const kind of ['csat', 'nps', 'ces', 'solved'] as const) {
    it(`of the kind ${kind} fits a narrow phone, light and dark and from right to left`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        for (const [theme, locale] of [
          ['light', 'en'],
          ['dark', 'ar'],
        ] as const) {
          const mounted = await asked({ kind }, { theme, locale });
          await expect(mounted.chat).to.be.accessible();
          const scroller = mounted.inside('timeline', '.scroller');
          expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
          mounted.chat.remove();
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }
});

describe('a complaint or a compliment', () => {
  it('is written from the menu in one’s own words, and stands in the stream', async () => {
    const mounted = await asked();
    const { conversation } = mounted.client;
    mounted.find('.more').click();
    await settle(mounted);
    const entry = [...(mounted.chat.shadowRoot?.querySelectorAll<HTMLElement>('.menu button') ?? [])].find(
      ({ textContent }) => textContent?.includes('Complaint or compliment'),
    );
    entry?.click();
    await settle(mounted);
    await expect(mounted.chat).to.be.accessible();
    const view = mounted.find('deskbell-form').shadowRoot as ShadowRoot;
    view.querySelector<HTMLInputElement>('[value=complaint]')?.click();
    view.querySelector('textarea')?.focus();
    await sendKeys({ type: 'Nobody came.' });
    view.querySelector<HTMLButtonElement>('button')?.click();
    await settle(mounted);
    expect(conversation.requests).to.deep.equal([
      ['feedback:give', { kind: 'complaint', text: 'Nobody came.' }],
    ]);
    conversation.add({
      author: { kind: 'visitor' },
      own: true,
      body: { type: 'feedback', kind: 'complaint', text: 'Nobody came.' },
    });
    await settle(mounted);
    const shown = mounted.inside('timeline', '.feedback').textContent;
    expect(shown).to.contain('Your complaint').and.to.contain('Nobody came.');
    expect(shown).to.contain('Somebody will come back to you');
    await expect(mounted.chat).to.be.accessible();
  });

  it('is offered only where there is something to be said about', async () => {
    const mounted = await mountChat({ open: true });
    mounted.client.online();
    await settle(mounted);
    mounted.find('.more').click();
    await settle(mounted);
    expect(mounted.find('.menu').textContent).not.to.contain('compliment');
  });
});
