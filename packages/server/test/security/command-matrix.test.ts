import { type CommandSchema, agentCommands, botCommands, visitorCommands } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kind, type Named, type Side, inputOf, placesIn } from './lib/command-samples.ts';
import { CANARY, type CommandStage, NOBODYS, OTHER, isOfSite, setCommandStage } from './lib/command-stage.ts';
import { SITE } from '../lib/start-test-server.ts';

/*
 * Every command of every socket × everybody who can open one × what is theirs, somebody else's and nobody's, at each place where
 * the command names something. A new command is here by itself, or this fails.
 */

const COMMANDS: Readonly<Record<Side, Readonly<Record<string, CommandSchema>>>> = {
  visitor: visitorCommands,
  agent: agentCommands,
  bot: botCommands,
};
const EVERY_COMMAND = [...new Set(Object.values(COMMANDS).flatMap((table) => Object.keys(table)))];

let stage: CommandStage;

beforeAll(async () => {
  stage = await setCommandStage();
}, 60_000);
afterAll(() => stage[Symbol.asyncDispose]());

/** An answer without the ids that were asked for, which it may repeat. */
function blank(answer: unknown, ...named: readonly Named[]): string {
  let text = JSON.stringify(answer);
  for (const kinds of named) for (const id of Object.values(kinds)) text = text.replaceAll(id, '…');
  return text;
}

const codeOf = (answer: unknown): string | undefined => (answer as { error?: { code: string } }).error?.code;

/** What even the own one answers with `not_found` in this story, and why. */
const OWN_IS_MISSING: Readonly<Record<string, string>> = {
  'visitor answer:give': 'nothing was asked',
  'visitor message:post': 'the file has gone with another message',
  'agent message:post': 'the file is the visitor’s',
  'agent alert:acknowledge': 'there was no alert',
  'agent message:edit': 'it is the visitor’s',
  'agent message:delete': 'it is the visitor’s',
};

/** What they do to their own site, they do to everybody who is in this story. */
const OWN_IS_SHARED = new Set(['crisis:set', 'crisis:reply', 'configuration:put']);

/** Their site has nothing to escalate to. */
const WITHOUT_TIERS = `admin of ${OTHER}`;

describe.each(Object.entries(COMMANDS))('the socket of a %s', (given, table) => {
  const side = given as Side;

  it.each(Object.keys(table))(
    '[A2] A46 %s: what is somebody else’s is like what is not there',
    async (command) => {
      const places = placesIn(side, command);
      const sample = inputOf(side, command, (_, kind) => NOBODYS[kind]);
      expect(table[command]?.input.safeParse(sample).error, 'the example is well-formed').toBeUndefined();
      const before = await stage.stored();
      const comers = await Promise.all(
        stage.callers
          .filter((one) => one.side === side)
          .map(async (caller) => ({ caller, ...(await caller.come()) })),
      );
      for (const { caller, client, own = NOBODYS } of comers) {
        const foreign = caller.foreign();
        // Each place by itself, the others being the own ones; and all at once.
        for (const place of [...places.map(({ path }) => path), undefined]) {
          if (places.length === 0) break;
          const ask = (named: Named) =>
            client.send(
              command,
              inputOf(side, command, (path: string, kind: Kind) =>
                place === undefined || path === place ? named[kind] : own[kind],
              ),
            );
          const [answer, missing] = [await ask(foreign), await ask(NOBODYS)];
          const about = `${caller.name}, ${place ?? 'all'}`;
          expect(blank(answer, foreign, NOBODYS), about).toBe(blank(missing, foreign, NOBODYS));
          expect(codeOf(answer), about).not.toBe('internal');
          expect(codeOf(answer), about).not.toBe('unknown_command');
        }
      }
      expect(await stage.stored()).toEqual(before);
      for (const { caller, client, own } of comers) {
        if (!own || OWN_IS_SHARED.has(command)) continue;
        const answer = await client.send(
          command,
          inputOf(side, command, (_, kind) => own[kind]),
        );
        const about = `${caller.name}, own: ${JSON.stringify(answer)}`;
        const refused = ['internal', 'unknown_command'];
        if (caller.name !== WITHOUT_TIERS) refused.push('invalid');
        if (!OWN_IS_MISSING[`${side} ${command}`]) refused.push('not_found');
        expect(refused, about).not.toContain(codeOf(answer));
        const heard = isOfSite(caller) ? '' : client.frames.join('\n');
        expect(heard, caller.name).not.toContain(CANARY);
        client.close();
      }
    },
  );

  it('[A2] A46 knows no command of another side, whatever it names', async () => {
    for (const caller of stage.callers.filter((one) => one.side === side)) {
      const strange = EVERY_COMMAND.filter((name) => !(name in table));
      for (const name of strange) {
        const from = (Object.keys(COMMANDS) as Side[]).find((other) => name in COMMANDS[other]) ?? side;
        // Whoever sends many of them is cut off.
        const { client, own = NOBODYS } = await caller.come();
        const answers: string[] = [];
        for (const named of [own, caller.foreign(), NOBODYS]) {
          answers.push(
            blank(
              await client.send(
                name,
                inputOf(from, name, (_, kind) => named[kind]),
              ),
              named,
            ),
          );
        }
        expect(new Set(answers).size, `${caller.name}: ${name}`).toBe(1);
        expect(answers[0]).toContain('"unknown_command"');
        client.close();
      }
    }
  }, 60_000);
});

it('[A2] A47 nobody hears of what is not theirs, while it goes on', async () => {
  const comers = await Promise.all(
    stage.callers.map(async (caller) => ({ caller, ...(await caller.come()) })),
  );
  for (const { caller, client } of comers) {
    const { conversation: conversationId } = caller.foreign();
    await client.send('typing:set', { conversationId, typing: true });
    await client.send('read:mark', { conversationId, seq: 1 });
    await client.send('conversation:watch', { conversationId });
    await client.send('timeline:catch-up', { conversationId, after: 0 });
  }
  const owner = await stage.server.visitor();
  const { conversation } = await stage.begin(owner, CANARY);
  await owner.call('person:request', { conversationId: conversation });
  await owner.call('message:post', { conversationId: conversation, id: nanoid(), text: CANARY });
  await owner.call('typing:set', { conversationId: conversation, typing: true });
  await owner.call('conversation:end', { conversationId: conversation });
  for (const { caller, client } of comers) {
    await client.send('heads:get', {});
    if (isOfSite(caller)) continue;
    expect(client.frames.join('\n'), caller.name).not.toContain(conversation);
    expect(client.frames.join('\n'), caller.name).not.toContain(CANARY);
  }
});

it('[A2] A46 what is somebody else’s takes as long to refuse as what is not there', async () => {
  const stranger = await stage.server.visitor();
  const took = { foreign: [] as number[], missing: [] as number[] };
  const ask = async (into: number[], conversationId: string): Promise<void> => {
    const start = performance.now();
    await stranger.send('timeline:catch-up', { conversationId, after: 0 });
    into.push(performance.now() - start);
  };
  for (let round = 0; round < 200; round += 1) {
    await ask(took.foreign, stage.there[SITE]!.conversation);
    await ask(took.missing, nanoid());
  }
  const median = (values: number[]): number => values.toSorted((one, other) => one - other)[100] ?? 0;
  expect(Math.abs(median(took.foreign) - median(took.missing))).toBeLessThan(5);
});
