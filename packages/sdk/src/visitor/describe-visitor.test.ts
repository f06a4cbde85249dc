import { DeskbellError } from '@deskbell/protocol/plain';
import { FakeClock, FakeDevice, SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { Store } from '../observable/store.ts';
import type { ConnectionState } from '../connection/connection-state.ts';
import { describeVisitor, fitAttributes } from './describe-visitor.ts';
import { tellPage, trackEvent } from './page-events.ts';
import type { ConversationWay, VisitorAnswer } from './visitor-client.ts';

/** A conversation whose requests are answered by `answer`. */
function setUp(answer: (name: string) => unknown = () => ({})) {
  const clock = new FakeClock();
  const { platform } = new FakeDevice(clock, new SeededRandom(1)).openTab();
  const asked: [name: string, input: unknown][] = [];
  const connection = {
    state: new Store<ConnectionState>({ status: 'online' }),
    request: (name: string, input: unknown) => {
      asked.push([name, input]);
      return new Promise<unknown>((resolve) => resolve(answer(name)));
    },
  };
  const conversation = {
    ask: async (call: (way: ConversationWay) => Promise<VisitorAnswer>) => {
      await call({ platform, connection, conversationId: null });
    },
  };
  return { asked, clock, conversation };
}

describe('describeVisitor', () => {
  it('tells what is known by now, and repeats what was not answered', async () => {
    const known = { name: true, email: false, phone: false, attributes: ['plan'] };
    let failures = 1;
    const { asked, clock, conversation } = setUp(() => {
      if (failures === 0) return { known };
      failures -= 1;
      throw new DeskbellError('unavailable', 'unable to keep it: busy', { retryAfterMs: 1_000 });
    });
    const describing = describeVisitor(conversation, { name: 'Ada' });
    await new Promise(setImmediate);
    clock.advance(1_000);
    expect(await describing).toEqual(known);
    expect(asked).toEqual([
      ['visitor:describe', { name: 'Ada' }],
      ['visitor:describe', { name: 'Ada' }],
    ]);
  });

  it('fails with what the server says', async () => {
    const { conversation } = setUp(() => {
      throw new DeskbellError('invalid', 'unable to keep it: no address');
    });
    const wrong = describeVisitor(conversation, { email: 'nobody' });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('[A3] takes of a page’s attributes what the server takes', () => {
  const given = { plan: 'gold', cart: 3, member: false, gone: null, 'no name': 1, list: [1], not: NaN };
  expect(fitAttributes(given)).toEqual({ plan: 'gold', cart: 3, member: false, gone: null });
  expect(fitAttributes({ long: `\0${'x'.repeat(900)}` })['long']).toHaveLength(500);
  const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`a${String(index)}`, index]));
  expect(Object.keys(fitAttributes(many))).toHaveLength(50);
});

describe('what happens on the page', () => {
  it('[D2] is told under one id, however often it has to be told', async () => {
    const { asked, conversation } = setUp();
    await trackEvent(conversation, 'cart filled', { worth: 12 });
    const id = expect.any(String) as string;
    expect(asked).toEqual([['event:track', { id, name: 'cart filled', data: { worth: 12 } }]]);
  });

  it('[D7] where the visitor is, is told once, cut to what fits', async () => {
    const { asked, conversation } = setUp();
    await tellPage(conversation, { url: 'https://shop.example/', title: 'x'.repeat(900), referrer: '' });
    const page = { url: 'https://shop.example/', title: 'x'.repeat(200), referrer: '' };
    expect(asked).toEqual([['page:show', { page }]]);
  });
});
