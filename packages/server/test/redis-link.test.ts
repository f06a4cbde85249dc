import { startRedis, type TestRedis } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeLink } from '../src/cluster/node-link.ts';
import { redisLink } from '../src/cluster/redis-link.ts';

const log = pino({ level: 'silent' });

interface Listening extends AsyncDisposable {
  readonly link: NodeLink;
  readonly heard: string[];
}

describe('nodes talk over Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis[Symbol.asyncDispose]());

  function open(name: string, url = redis.url): Listening {
    const heard: string[] = [];
    const link = redisLink({ url, name, log });
    link.listen((text) => heard.push(text));
    return { link, heard, [Symbol.asyncDispose]: () => link.close() };
  }

  /** Two that hear each other already: subscribing takes a moment, and before it nothing is heard. */
  async function pair(name: string) {
    const one = open(name);
    const two = open(name);
    await hears(one, two);
    await hears(two, one);
    return { one, two };
  }

  async function hears(from: Listening, to: Listening): Promise<void> {
    await expect
      .poll(
        () => {
          from.link.publish('ping');
          return to.heard.includes('ping');
        },
        { timeout: 10_000 },
      )
      .toBe(true);
  }

  const texts = (heard: readonly string[]) => heard.filter((text) => text !== 'ping');

  it('in order, without hearing themselves, and apart from others on the same broker', async () => {
    const { one, two } = await pair('shop');
    await using _one = one;
    await using _two = two;
    await using other = open('elsewhere');
    const sent = Array.from({ length: 200 }, (_, index) => `text ${String(index)} ž ß 🔔`);
    for (const text of sent) one.link.publish(text);
    await expect.poll(() => texts(two.heard).length).toBe(200);
    expect(texts(two.heard)).toEqual(sent);
    expect(texts(one.heard)).toEqual([]);
    expect(other.heard).toEqual([]);
  });

  it('[D4] drops what is said while the broker is away, and goes on when it is back', async () => {
    const { one, two } = await pair('away');
    await using _one = one;
    await using _two = two;
    await redis.kill();
    for (let index = 0; index < 1_000; index += 1) one.link.publish(`lost ${String(index)}`);
    await redis.restart();
    two.heard.length = 0;
    await hears(one, two);
    one.link.publish('after');
    await expect.poll(() => two.heard.includes('after')).toBe(true);
    expect(texts(two.heard)).toEqual(['after']);
  });

  it('closes at once, also when there never was a broker', async () => {
    const nobody = open('nobody', 'redis://127.0.0.1:1');
    nobody.link.publish('hello?');
    await nobody.link.close();
    expect(nobody.heard).toEqual([]);
  });
});
