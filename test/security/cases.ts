/** Where a case is proven: a test file, and a part of the title as it stands there. */
export type Proof = readonly [file: string, title: string];

export interface SecurityCase {
  /** What is tried. */
  readonly what: string;
  /** What comes of it, in the words of the table of error codes. */
  readonly comes: string;
  readonly proofs: readonly Proof[];
  /** What of it no test proves, and why. */
  readonly open?: string;
}

const hostile = 'test/security/hostile.test.ts';
const strangers = 'test/limits/strangers.test.ts';
const safety = 'test/e2e/safety.test.ts';
const server = (name: string): string => `packages/server/test/${name}.test.ts`;
const commandMatrix = server('security/command-matrix');
const restInput = server('security/rest-input');
const bundledAdmission = server('admission');
const identity = server('identity');

/** Every attack and bad input that the desk is tried with. Ids never change; the gaps are cases that became part of others. */
export const SECURITY_CASES: Readonly<Record<string, SecurityCase>> = {
  A01: {
    what: 'a WebSocket from a page that is not on the list of the site',
    comes: 'origin_denied, 403 before the upgrade',
    proofs: [[bundledAdmission, '[A6] refuses the page %j before a session begins']],
  },
  A02: {
    what: 'long polling from such a page',
    comes: 'origin_denied, 403, no session; the refusal alone may be read',
    proofs: [[bundledAdmission, '[A6] judges every request of a polling session, and its upgrade']],
  },
  A04: {
    what: 'origins that look like one of the list, null, none',
    comes: 'origin_denied',
    proofs: [
      [bundledAdmission, '[A6] refuses the page %j before a session begins'],
      [bundledAdmission, '[A6] refuses a visitor without an origin, and one of an unknown site alike'],
    ],
  },
  A06: {
    what: 'the cookie of the console, sent by another page',
    comes: 'origin_denied; the log has the origin and not the cookie',
    proofs: [[bundledAdmission, '[A6] believes a cookie from the console alone']],
  },
  A07: {
    what: 'a token in an address',
    comes: 'unauthenticated; it is in no log',
    proofs: [
      [hostile, '[A5] A07 is told nothing for a token in an address'],
      [bundledAdmission, '[A5] refuses a secret in the address, and never logs it'],
      [identity, '[A5] a token in the address is refused, whatever it is called'],
      [server('rest'), '[A5] count in the header alone'],
    ],
  },
  A08: {
    what: '2,000 connections that never say who they are',
    comes: 'each is closed within 10.5 s, a newcomer waits less than a second',
    proofs: [[strangers, '[A3] whoever connects and never says who they are is gone in ten seconds']],
  },
  A09: {
    what: 'older protocols, and namespaces that do not exist',
    comes: '400, Invalid namespace; nothing is kept of them',
    proofs: [
      [strangers, '[A3] attachments that are announced, bodies that are no text and namespaces'],
      [bundledAdmission, 'lets nobody into the default namespace or one that does not exist'],
    ],
  },
  A11: {
    what: 'attachments that are announced and sent in part',
    comes: 'the connection is closed at the announcement',
    proofs: [
      [strangers, '[A3] attachments that are announced, bodies that are no text and namespaces'],
      [server('bad-input'), '[A3] closes the connection of a frame that is too large, announces attachments'],
    ],
  },
  A12: {
    what: 'every command without asking for an answer',
    comes: 'nothing is done, and the process lives',
    proofs: [
      [hostile, '[A3] A12 every command without asking for an answer'],
      [server('bad-input'), '[A3] executes nothing that asks for no acknowledgement, and survives it'],
    ],
  },
  A13: {
    what: 'no payload, null, several payloads',
    comes: 'invalid',
    proofs: [
      [hostile, '[A3] A13 no payload, null, several'],
      [server('bad-input'), '[A3] refuses every payload of the wrong shape, for every command'],
    ],
  },
  A14: {
    what: 'unknown commands, and many of them',
    comes: 'unknown_command, then the end of the connection',
    proofs: [
      [hostile, '[A3] A14 commands that there are not, and names that objects have'],
      [server('bad-input'), '[A3] refuses unknown commands, and cuts off who keeps sending them'],
    ],
  },
  A16: {
    what: 'compression that unpacks without end',
    comes: 'compression is not agreed to',
    proofs: [[strangers, '[A3] compression is not agreed to, so that nothing small can become large']],
  },
  A17: {
    what: '500 polling requests with bodies that are no text',
    comes: '400, and every connection is given back',
    proofs: [[strangers, '[A3] attachments that are announced, bodies that are no text and namespaces']],
  },
  A18: {
    what: '1,000 clients that never finish their headers',
    comes: 'they are cut off, and others do not wait',
    proofs: [[strangers, '[A3] whoever connects and never says who they are is gone in ten seconds']],
  },
  A19: {
    what: 'a text one character above the limit',
    comes: 'invalid with the path and the limit; the draft stays',
    proofs: [
      [hostile, '[A3] A19 one character more than the limit'],
      [
        'packages/ui/src/composer/composer-element.browser-test.ts',
        'refuses what is beyond it before sending',
      ],
    ],
  },
  A20: {
    what: 'a frame of 200 kB',
    comes: 'the connection is closed; a client of ours does not send it',
    proofs: [
      [hostile, '[A3] A20 200 kB at once'],
      ['packages/sdk/test/site.test.ts', '[A3] one that no frame can carry is refused before it is sent'],
    ],
  },
  A22: {
    what: 'U+0000, half a pair of Unicode, bytes that are no UTF-8',
    comes: 'invalid, before any store sees it',
    proofs: [
      [hostile, '[A3] A22 bytes that are no UTF-8'],
      [hostile, '[A3] A22 U+0000 and half a pair'],
      [restInput, '[A3] A22 refuses text that cannot be stored, wherever it stands'],
      ['packages/protocol/src/records/text.test.ts', '[A3] is exactly what can be stored alike everywhere'],
    ],
  },
  A23: {
    what: 'lists, objects and numbers for texts, and nesting 10,000 deep',
    comes: 'invalid, at once',
    proofs: [
      [hostile, '[A3] A23 lists, numbers and objects for texts'],
      [restInput, '[A3] A23 A25 refuses values of other kinds'],
      [server('bad-input'), '[A3] refuses every payload of the wrong shape, for every command'],
    ],
  },
  A25: {
    what: 'fields that the server says: role, site, number, time',
    comes: 'invalid, and nothing is stored',
    proofs: [
      [hostile, '[A3] A25 fields that are the server’s to say'],
      [restInput, '[A3] A23 A25 refuses values of other kinds'],
      [server('bad-input'), '[A3] refuses text that cannot be stored, and names the field'],
    ],
  },
  A26: {
    what: 'texts on which careless patterns take the square of their length',
    comes: 'less than 100 ms of the server’s main thread',
    proofs: [
      [hostile, '[A3] A26 %s cost next to nothing'],
      ['packages/protocol/src/records/text.test.ts', '[A3] is judged in no time, however it is made'],
      [
        'packages/ui/src/markdown/parse-markdown.test.ts',
        '[A4] loses no letter or digit, whatever is written',
      ],
    ],
  },
  A28: {
    what: 'one message sent again and again over two connections at once',
    comes: 'one entry, equal answers, one event',
    proofs: [
      [server('delivery'), '[D2] answers a repetition with the first result, however often'],
      [server('webhooks'), '[D2] tells once of a message that is sent again and again'],
    ],
  },
  A29: {
    what: 'the id of one text with another',
    comes: 'id_reused; the first stays',
    proofs: [
      [hostile, '[D2] A29 the id of one text with another'],
      [server('delivery'), '[D2] refuses the same id with another text'],
    ],
  },
  A31: {
    what: 'a hundred texts that would be scripts if they were taken for more than text',
    comes: 'they are read as they were written, on both sides',
    proofs: [
      [safety, '[A4] a hundred hostile texts stay text, on both sides'],
      [server('bad-input'), '[A4] keeps text as text'],
      [server('help-pages'), '[A4] [A5] runs nothing, whatever an article or an address says'],
    ],
  },
  A32: {
    what: 'the address of a page that is a script',
    comes: 'plain text, no link',
    proofs: [
      ['packages/console/src/person/safe-link.test.ts', '[A4] links to ordinary web addresses'],
      ['packages/protocol/src/records/text.test.ts', '[A4] the reported address %j is kept as text'],
    ],
  },
  A34: {
    what: 'markup in what agents and admins write',
    comes: 'text on the page of the host site',
    proofs: [
      [safety, '[A4] a hundred hostile texts stay text, on both sides'],
      ['packages/server/src/mail/compose-mail.test.ts', '[A4] names are text, and no line of their own'],
    ],
    open: 'Colours are custom properties of the host page itself: none comes from the server.',
  },
  A36: {
    what: 'messages between windows, forged by another page',
    comes: 'nobody listens',
    proofs: [
      ['test/security/cases.test.ts', '[A4] A36 no page of ours listens to messages of other windows'],
    ],
  },
  A37: {
    what: 'the console in a frame of another page',
    comes: 'the browser refuses',
    proofs: [[server('requests'), 'the console may load nothing but itself, and nobody may frame it']],
  },
  A39: {
    what: 'files that are pages, scripts or two things at once',
    comes: 'unsupported_type; what is taken is handed out so that it can do nothing',
    proofs: [
      [server('file-checks'), '[A3] %s is unsupported_type'],
      [server('file-checks'), '[A3] a photo that is a page or an archive too is refused'],
      [server('file-serving'), '[A3] hands out pictures that can do nothing'],
    ],
  },
  A40: {
    what: 'a file by no, a foreign, an expired or an erased link',
    comes: 'not_found, alike',
    proofs: [[server('file-serving'), '[A2] none, foreign, expired, taken back and erased look alike']],
  },
  A42: {
    what: 'pictures of enormous size, and archives that unpack without end',
    comes: 'unsupported_type, before anything is drawn or unpacked',
    proofs: [
      [server('file-checks'), '[A3] pictures of enormous size or length are refused before they are drawn'],
      [server('file-checks'), 'a zip bomb'],
      ['test/limits/uploads.test.ts', '[A3] twenty uploads of the largest size at a time pass through'],
    ],
  },
  A45: {
    what: 'a photo that says where it was taken',
    comes: 'it is drawn anew without that',
    proofs: [[server('file-checks'), '[A3] are drawn anew without place and device']],
  },
  A46: {
    what: 'every route and command × everybody × what is theirs, another’s and nobody’s',
    comes: 'another’s is like nobody’s: not_found, in the same words and the same time',
    proofs: [
      [server('rest-matrix'), '[A2] treats what belongs to another site or person like what does not exist'],
      [commandMatrix, '[A2] A46 %s: what is somebody else’s is like what is not there'],
      [commandMatrix, '[A2] A46 knows no command of another side, whatever it names'],
      [commandMatrix, '[A2] A46 what is somebody else’s takes as long to refuse'],
    ],
  },
  A47: {
    what: 'listening to a conversation of somebody else',
    comes: 'not_found, and not one frame of it',
    proofs: [[commandMatrix, '[A2] A47 nobody hears of what is not theirs, while it goes on']],
  },
  A48: {
    what: 'looking for what is internal in everything that a visitor receives',
    comes: 'nothing is found',
    proofs: [
      [server('security/deep-scan'), '[A2] [C1] A48 has nothing of the %s, which is there'],
      [server('security/deep-scan'), '[A2] [A5] A48 has no secret and no id of anybody else'],
      [safety, '[C1] an internal note never reaches the visitor'],
    ],
  },
  A49: {
    what: 'identity tokens that are forged, old, endless or for another site',
    comes: 'unauthenticated, in one sentence for all; no history is merged',
    proofs: [
      [identity, 'no algorithm'],
      [identity, '[A1] EdDSA: the public key signs nothing by HS256'],
      [identity, '[A1] one of a megabyte gets nobody in, and the server goes on'],
      [identity, '[A1] nothing goes by e-mail address or phone'],
    ],
  },
  A51: {
    what: 'one browser, one person after another',
    comes: 'the second sees nothing of the first',
    proofs: [
      [
        'packages/sdk/test/identity.test.ts',
        '[A1] sees nothing of the last one, and sends nothing of theirs',
      ],
      ['packages/sdk/test/identity.test.ts', '[A1] Ada logs out, Ben comes'],
    ],
  },
  A53: {
    what: 'people who do what is for others: webhooks, people, export, keys',
    comes: 'forbidden, and a line in the audit; no secret is ever told twice',
    proofs: [
      [server('rest-matrix'), '[A2] lets through whom the table of actions lets through, and nobody else'],
      [server('access'), '[A2] an agent’s attempt at what is for supervisors is in the audit of the site'],
      [server('identity-keys'), '[A5] shows a secret once, and never again'],
    ],
  },
  A54: {
    what: 'forms and scripts of another page that use the browser of an admin',
    comes: 'origin_denied; no GET changes anything',
    proofs: [
      [hostile, '[A6] A54 cannot make the browser of an admin change anything'],
      [restInput, '[A3] A54 nothing that a page can make a browser fetch changes anything'],
      [server('requests'), '%s may not change anything'],
    ],
  },
  A55: {
    what: 'guessing passwords and addresses',
    comes: 'rate_limited; the same words and time for an address that nobody has; the chat goes on',
    proofs: [
      [hostile, '[A5] A55 takes as long for an address that nobody has'],
      [server('sign-in-throttle'), 'wrong passwords for one account from many addresses wait, too'],
      [server('sign-in-throttle'), 'many at once do not slip through'],
      [server('password-reset'), '[A5] the answer is the same whether or not anybody has the address'],
    ],
  },
  A57: {
    what: 'addresses for the server to call that are its own network, in every spelling',
    comes: 'invalid when they are saved, and no connection when they are called',
    proofs: [
      ['packages/server/src/outgoing/guarded-fetch.test.ts', '[A3] %j is refused'],
      [
        'packages/server/src/outgoing/guarded-fetch.test.ts',
        '[A3] looks a name up once and connects to what it has seen',
      ],
      ['packages/server/src/outgoing/guarded-fetch.test.ts', '[A3] does not follow redirects'],
      [
        server('webhooks'),
        '[A3] refuses an address that may not be called, when it is saved and when it is called',
      ],
    ],
  },
  A58: {
    what: 'transcripts to others, again and again, or with headers in an address',
    comes: 'invalid, or a question to the address itself; the fourth in a day is rate_limited',
    proofs: [
      [server('mails'), 'no transcript reaches an address that was merely typed, however it is asked for'],
      [server('mails'), 'a transcript goes to the vouched address: what the visitor sees, and nothing else'],
      [server('mail'), 'what looks like several addresses or headers reaches nobody else'],
    ],
  },
  A61: {
    what: 'queries, operators and paths in filters and cursors',
    comes: 'invalid, or nothing found',
    proofs: [[restInput, '[A3] A61 takes no query for more than a value']],
  },
};
