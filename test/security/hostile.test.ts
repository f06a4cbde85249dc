import { visitorCommands } from '@deskbell/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { UNLIMITED } from '../lib/unlimited.ts';
import { mainThreadMs } from '../limits/lib/process-figures.ts';
import { HostileVisitor, ORIGIN, type Outcome, SITE } from './lib/hostile-visitor.ts';
import { WellBeing } from './lib/well-being.ts';

/*
 * What is tried on a whole server, in a process of its own. Whatever it is: the process lives, answers others, tells nothing of its
 * inside, and what was stored stays as it was.
 */

let server: DeskbellProcess;
let wellBeing: WellBeing;
let count = 0;

beforeAll(async () => {
  server = await DeskbellProcess.create({
    config: { limits: UNLIMITED },
    env: { DESKBELL_DEMO_URL: ORIGIN, DESKBELL_LOG_LEVEL: 'info' },
  });
  await server.start();
  wellBeing = await WellBeing.begin(server);
}, 60_000);
afterAll(async () => {
  await wellBeing.end();
  await server[Symbol.asyncDispose]();
});

const newId = (): string => `hostile-${String((count += 1)).padStart(8, '0')}`;
const start = (text = 'Hello', more: object = {}): string => JSON.stringify({ id: newId(), text, ...more });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

type Attack = readonly [
  title: string,
  attack: (visitor: HostileVisitor) => Promise<readonly Outcome[]>,
  expected: readonly Outcome[],
];

const attacks: readonly Attack[] = [
  [
    '[A3] A12 every command without asking for an answer',
    async (visitor) => {
      for (const name of Object.keys(visitorCommands)) {
        for (const payload of ['', '{}', 'null', start()]) visitor.emit(name, payload);
      }
      return [await visitor.call('heads:get', '{}')];
    },
    ['ok'],
  ],
  [
    '[A3] A13 no payload, null, several',
    async (visitor) => [
      await visitor.call('conversation:start', ''),
      await visitor.call('conversation:start', 'null'),
      await visitor.call('conversation:start', `${start()},${start()},${start()}`),
      await visitor.call('conversation:start', start()),
    ],
    ['invalid', 'invalid', 'invalid', 'ok'],
  ],
  [
    '[A3] A14 commands that there are not, and names that objects have',
    async (visitor) => [
      await visitor.call('no:such', '{}'),
      await visitor.call('__proto__', '{}'),
      await visitor.call('constructor', '{}'),
      await visitor.call('disconnecting', '{}'),
      await visitor.call('heads:get', '{}'),
    ],
    // A name that Socket.IO keeps for itself ends the connection.
    ['unknown_command', 'unknown_command', 'unknown_command', 'closed', 'closed'],
  ],
  [
    '[A3] A19 one character more than the limit',
    async (visitor) => [
      await visitor.call('conversation:start', start('x'.repeat(8_001))),
      await visitor.call('conversation:start', start('x'.repeat(8_000))),
    ],
    ['invalid', 'ok'],
  ],
  [
    '[A3] A20 200 kB at once',
    async (visitor) => [await visitor.call('conversation:start', start('x'.repeat(200_000)))],
    ['closed'],
  ],
  [
    '[A3] A22 bytes that are no UTF-8',
    async (visitor) => [
      await visitor.sendBytes(
        Buffer.concat([
          Buffer.from(`42/visitor,9["conversation:start",{"id":"${newId()}","text":"`),
          Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]),
          Buffer.from('"}]'),
        ]),
      ),
    ],
    ['closed'],
  ],
  [
    '[A3] A22 U+0000 and half a pair',
    async (visitor) => [
      await visitor.call('conversation:start', `{"id":"${newId()}","text":"a\\u0000b"}`),
      await visitor.call('conversation:start', `{"id":"${newId()}","text":"a\\ud800b"}`),
      await visitor.call('conversation:start', start('ok', { page: { url: '', title: '\0', referrer: '' } })),
    ],
    ['invalid', 'invalid', 'invalid'],
  ],
  [
    '[A3] A23 lists, numbers and objects for texts, and nesting without end',
    async (visitor) => {
      const outcomes: Outcome[] = [];
      for (const text of ['[]', '{}', '7', 'true', '{"toString":"x"}', nested(10_000)]) {
        outcomes.push(await visitor.call('conversation:start', `{"id":"${newId()}","text":${text}}`));
      }
      return [...outcomes, await visitor.call('conversation:start', nested(10_000))];
    },
    ['invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid'],
  ],
  [
    '[A3] A25 fields that are the server’s to say',
    async (visitor) => {
      const outcomes: Outcome[] = [];
      const fields = {
        senderType: 'agent',
        role: 'admin',
        siteId: 'x',
        seq: 9,
        createdAt: 1,
        internal: true,
      };
      for (const [key, value] of Object.entries(fields)) {
        outcomes.push(await visitor.call('conversation:start', start('Hello', { [key]: value })));
      }
      const polluted = `{"__proto__":{"internal":true},"id":"${newId()}","text":"x"}`;
      return [...outcomes, await visitor.call('conversation:start', polluted)];
    },
    ['invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid'],
  ],
  [
    '[D2] A29 the id of one text with another',
    async (visitor) => {
      const id = newId();
      return [
        await visitor.call('conversation:start', JSON.stringify({ id, text: 'one' })),
        await visitor.call('conversation:start', JSON.stringify({ id, text: 'one' })),
        await visitor.call('conversation:start', JSON.stringify({ id, text: 'two' })),
      ];
    },
    ['ok', 'ok', 'id_reused'],
  ],
];

describe('what a visitor’s connection can be made to carry', () => {
  it.each(attacks)('%s', async (_title, attack, expected) => {
    const visitor = await HostileVisitor.come(server.port);
    expect(await attack(visitor)).toEqual(expected);
    const heard = visitor.heard;
    visitor.close();
    expect(await wellBeing.complaints(heard)).toEqual([]);
  });
});

/** Texts of the greatest length on which careless patterns take the square of it, or worse. */
const SLOW: Readonly<Record<string, string>> = {
  stars: '*'.repeat(8_000),
  brackets: '['.repeat(8_000),
  ticks: '`'.repeat(8_000),
  'unfinished links': '[a]('.repeat(2_000),
  links: 'https://a.b/ '.repeat(600),
  addresses: 'a@'.repeat(4_000),
  'one address': `${'a'.repeat(7_990)}@`,
  digits: '4111 '.repeat(1_600),
  'more digits': '1'.repeat(8_000),
  keys: 'sk_live_'.repeat(1_000),
  tokens: '-eyJ'.repeat(2_000),
  'parts of tokens': 'eyJaaaaaaaaaaa.'.repeat(530),
  'private keys': '-----BEGIN PRIVATE KEY-----'.repeat(290),
  quotes: '> '.repeat(4_000),
  spaces: `a${' '.repeat(7_990)}b`,
  'line ends': '\n'.repeat(7_999).concat('x'),
  underscores: '_a'.repeat(4_000),
  markup: '<a '.repeat(2_600),
};

describe.runIf(process.platform === 'linux')('texts on which patterns stumble', () => {
  it.each(Object.entries(SLOW))('[A3] A26 %s cost next to nothing', async (_name, text) => {
    const visitor = await HostileVisitor.come(server.port);
    const before = mainThreadMs(server.pid ?? 0);
    const page = { url: text.slice(0, 2_000), title: text.slice(0, 200), referrer: text.slice(0, 2_000) };
    const outcome = await visitor.call('conversation:start', start(text, { page }));
    const api = `${server.url}/v1/sites/${SITE}`;
    const found = await fetch(`${api}/help/search?language=en&q=${encodeURIComponent(text.slice(0, 400))}`);
    const workedMs = mainThreadMs(server.pid ?? 0) - before;
    expect(outcome).toBe('ok');
    expect(found.status).toBeLessThan(500);
    expect(workedMs).toBeLessThan(100);
    visitor.close();
    expect(await wellBeing.complaints(visitor.heard)).toEqual([]);
  });
});

describe('signing in', () => {
  it('[A5] A55 takes as long for an address that nobody has, and does not hold up the chat', async () => {
    const { me } = (await (await asAdmin('GET', '/v1/session')).json()) as { me: { email: string } };
    const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const texts = new Set<string>();
    for (let round = 0; round < 15; round += 1) {
      for (const [who, email] of [
        ['known', me.email],
        ['unknown', `nobody${String(round)}@desk.example`],
      ] as const) {
        const begin = performance.now();
        const response = await asAdmin(
          'POST',
          '/v1/session',
          { email, password: `wrong ${String(round)}` },
          '',
        );
        took[who].push(performance.now() - begin);
        texts.add(`${String(response.status)} ${await response.text()}`);
      }
    }
    expect([...texts]).toEqual([expect.stringContaining('"unauthenticated"')]);
    const median = (values: number[]): number => values.toSorted((one, other) => one - other)[7] ?? 0;
    const [known, unknown] = [median(took.known), median(took.unknown)];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(10, 0.3 * known));

    const flood = Array.from({ length: 40 }, (_, index) =>
      asAdmin('POST', '/v1/session', { email: me.email, password: `wrong ${String(index)}` }, ''),
    );
    expect(await wellBeing.complaints('')).toEqual([]);
    for (const response of await Promise.all(flood)) expect([401, 429, 503]).toContain(response.status);
  });
});

describe('a page of somebody else', () => {
  it('[A6] A54 cannot make the browser of an admin change anything', async () => {
    const answers: string[] = [];
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', 'name=x'],
      ['text/plain', '{"name":"x","scopes":["contacts:read"],"expiresAt":null}'],
      ['application/json', '{"name":"x","scopes":["contacts:read"],"expiresAt":null}'],
    ] as const) {
      const response = await fetch(`${server.url}/v1/sites/${SITE}/keys`, {
        method: 'POST',
        headers: {
          'content-type': type,
          origin: 'https://evil.example',
          cookie: `deskbell=${wellBeing.token}`,
        },
        body,
      });
      const text = await response.text();
      answers.push(text);
      expect([response.status, text]).toEqual([403, expect.stringContaining('"origin_denied"')]);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(await wellBeing.complaints(answers.join('\n'))).toEqual([]);
  });

  it('[A5] A07 is told nothing for a token in an address, and the log does not keep it', async () => {
    const answers: string[] = [];
    for (const name of ['token', 'access_token', 'auth', 'key', 'secret']) {
      for (const path of ['/v1/session', `/v1/sites/${SITE}/contacts`, `/v1/sites/${SITE}/keys`]) {
        const response = await fetch(`${server.url}${path}?${name}=${wellBeing.token}`);
        answers.push(await response.text());
        expect(response.status).toBe(401);
      }
    }
    expect(await wellBeing.complaints(answers.join('\n'))).toEqual([]);
  });
});

function asAdmin(method: string, path: string, body?: object, token = wellBeing.token): Promise<Response> {
  return fetch(server.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
