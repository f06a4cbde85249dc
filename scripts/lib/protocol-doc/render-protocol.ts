import { readFileSync } from 'node:fs';
import type { ErrorCode } from '@deskbell/protocol';
import { format, resolveConfig } from 'prettier';
import type { z } from 'zod';
import { inRoot } from '../root.ts';
import { readProtocolSources } from './protocol-sources.ts';
import * as render from './render-parts.ts';

export const protocolDoc = inRoot('docs', 'PROTOCOL.md');

/** The text of docs/PROTOCOL.md: what the schemas and their comments say, with a few words around them. */
export async function renderProtocolDoc(): Promise<string> {
  const sources = await readProtocolSources();
  const handshake = (name: string) =>
    [
      sources.comment(name) ?? '',
      render.renderSchema(sources, sources.read<z.ZodType>(name), 'input', name),
    ].join('\n\n');
  const name = (key: string) => sources.read<string>(key);
  const common = render.codes(sources.read<readonly ErrorCode[]>('COMMON_ERRORS'));
  const packets = JSON.parse(
    readFileSync(inRoot('packages', 'protocol', 'test', 'golden', 'packets.json'), 'utf8'),
  ) as Record<string, string>;

  const calls = `# The protocol of Deskbell

<!-- Made by \`pnpm run docs\` from packages/protocol. Change the schemas and their comments there, not this file. -->

What a client and the relay say to each other. Most programs use \`@deskbell/sdk\`, which speaks all of this; the page is
for those who write a client of their own, or read what goes over the wire. Ids such as D2 name rules of
[the specification](SPEC.md).

Clients send **commands** (\`message:post\`), each of which gets one **acknowledgement**. The relay tells **facts**
(\`entry:added\`), which nobody acknowledges. Both travel over Socket.IO 4 (Engine.IO 4, text frames only); signing in and
settings go over REST.

## Connecting

The endpoint is \`${name('SOCKET_PATH')}\`. Visitors join the namespace \`${name('VISITOR_NAMESPACE')}\`, agents \`${name('AGENT_NAMESPACE')}\`;
the default namespace accepts nobody. A visitor's connection names its site a second time in the address
(\`?${name('SITE_QUERY_PARAMETER')}=shop\`), so that the relay can check the page's origin before it accepts a socket. Secrets and tokens
never stand in an address.

A refused connection ends in \`connect_error\`, whose \`data\` is a [WireError](#wireerror).

### A visitor's handshake

${handshake('visitorHandshake')}

### An agent's handshake

${handshake('agentHandshake')}

## Acknowledgements

\`\`\`
{ "ok": true,  "data": … }    what the command's answer describes, stored and flushed to disk if it is to be stored
{ "ok": false, "error": … }   a WireError; nothing was written (but see unavailable)
\`\`\`

Any command can be refused with ${common}; a command that the
relay does not know with \`unknown_command\`. Objects are strict: a field that is not in the tables below is refused with \`invalid\`, and
\`details.path\` names it. Something that belongs to another site or another visitor is \`not_found\`, exactly as if it did
not exist. A command sent without asking for an acknowledgement is
not carried out: its sender could never know what became of it.

\`unavailable\` leaves one thing open: when the way to a database broke while it was storing, it may have stored what was sent. So whoever
gets it, or no answer at all, sends the same again under the same id, and gets the first result or stores it now; never twice.

**Sending again.** Entries carry an id made by their author. The same id with the same text again gets the first result
again, for ever; with another text it is refused with \`id_reused\`. So whoever got no answer repeats the command.

## Staying up to date

Entries of a conversation are numbered from 1 without gaps (\`seq\`). Visitors do not see internal entries, so the numbers
they see may skip; \`previous\`, in pages and in \`entry:added\`, is the number before, as this reader sees them. A reader
whose last entry is not \`previous\` has a hole, and asks for \`timeline:catch-up\`.

After connecting a client sends \`session:sync\` with the epoch and the last \`seq\` of each conversation it holds. It gets
what it missed and the present state of everything else, or \`reset: true\` when its epoch is not the relay's (a backup was
restored): then it drops what it had. Every 25 seconds and when the page is looked at again it compares \`heads:get\` with
what it has.

## Commands of a visitor

${render.renderCommands(sources, 'visitorCommands')}

## Facts for a visitor

${render.renderFacts(sources, 'visitorFacts')}

## Commands of an agent

${render.renderCommands(sources, 'agentCommands')}

## Facts for an agent

${render.renderFacts(sources, 'agentFacts')}

## Commands of a bot

A bot connects to \`/bot\` with the token of its site, from a server and never from a page. It sees what the visitor of a conversation sees,
as long as it has the conversation.

${render.renderCommands(sources, 'botCommands')}

## Facts for a bot

${render.renderFacts(sources, 'botFacts')}

## REST

Signing in, settings and everything else that is no conversation of the moment goes over [REST](REST.md).`;
  const text = `${calls}

## Types

${render.renderTypes(sources, calls)}

## Limits

${render.renderLimits(sources)}

## Error codes

The last column is for people; programs look at the code. "Repeat?" says whether the same call may succeed later without
change; after \`retryAfterMs\`, when it is there. A client that meets a code it does not know goes by \`retryable\`.

${render.renderErrors(sources)}

## Versions

This is version ${String(sources.read<number>('PROTOCOL_VERSION'))}. A client names every version it can speak; the relay takes the newest it knows, or refuses with
\`unsupported_version\`.

Within a version only what an older peer can ignore is added: new commands (refused by an older relay with
\`unknown_command\`), new facts, new fields in answers and facts, new error codes. Clients therefore ignore facts and fields
they do not know. Since inputs are strict, a new field in an **input** needs a new version, or a new command. A field is
never given another meaning.

## On the wire

The packets of Socket.IO as they travel inside Engine.IO's message frames; tests hold them.

${Object.entries(packets)
  .map(([name, packet]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}:\n\n\`\`\`\n${packet}\n\`\`\``)
  .join('\n\n')}
`;
  return format(text, { ...(await resolveConfig(protocolDoc)), filepath: protocolDoc });
}
