import { describe, expect, it } from 'vitest';
import type { FakeTab } from '@deskbell/testkit';
import { modelPerson, modelToken } from '@deskbell/testkit';
import { type VisitorClient, keepDraft, readDraft } from '../src/visitor.ts';
import { Rig, texts } from './lib/rig.ts';

const HOUR = 60 * 60 * 1_000;

/** A rig on which the host site vouches for people. */
class HostRig extends Rig {
  /** A token for an hour, each another one. */
  token(sub: string, forMs = HOUR): string {
    this.clock.advance(1_000);
    return modelToken(sub, this.clock.now() + forMs);
  }

  /** The server's own view: who said what. */
  said(): Record<string, string[]> {
    const said: Record<string, string[]> = {};
    for (const { entries, visitorId } of this.desk.data.conversations.values()) {
      const own = entries.flatMap(({ body }) => (body.type === 'message' ? body.text : []));
      (said[visitorId] ??= []).push(...own);
    }
    return said;
  }

  async person(sub: string, tab?: FakeTab): Promise<VisitorClient> {
    const client = this.visitor(tab);
    await this.done(client.identify(this.token(sub)));
    client.open();
    await this.pass(1_000);
    return client;
  }

  /** Lets the network deliver and time pass until something holds. */
  async until(holds: () => boolean): Promise<void> {
    for (let turns = 0; !holds() && turns < 300; turns += 1) await this.pass(100);
    if (!holds()) throw new Error(`gave up waiting for ${holds.toString()}`);
  }

  /** Waits for a promise while the network delivers and time passes. */
  async done<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    promise.then(settle, settle);
    for (let turns = 0; !settled && turns < 200; turns += 1) await this.pass(500);
    return promise;
  }
}

const send = (client: VisitorClient, text: string): void => {
  client.conversations.current.value.messages.send(text).catch(() => undefined);
};
const ADA = modelPerson(modelToken('ada', 0));
const BEN = modelPerson(modelToken('ben', 0));

describe('identify', () => {
  it('[A1] the same person sees the same chat on every device', async () => {
    const rig = new HostRig();
    const phone = await rig.person('ada');
    send(phone, 'from my phone');
    await rig.pass(1_000);
    const laptop = await rig.person('ada');
    expect(texts(laptop)).toEqual(['from my phone: sent']);
    expect(texts(await rig.person('ben'))).toEqual([]);
    expect(rig.said()).toEqual({ [ADA]: ['from my phone'] });
  });

  it('[W2] stores nothing before the first message', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const client = await rig.person('ada', device.openTab());
    expect(client.connection.value.status).toBe('online');
    expect(await client.isKnown()).toBe(true);
    expect(await device.storage.exists('')).toBe(false);
  });

  it('[A1] what was said before goes along and stays on the screen, also what was not sent yet', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const client = rig.visitor(device.openTab());
    send(client, 'one');
    await rig.pass(1_000);
    rig.network.up = false;
    rig.network.cutAll();
    send(client, 'two');
    await rig.pass(1_000);
    const identified = client.identify(rig.token('ada'));
    await rig.pass(1_000);
    await identified;
    expect(texts(client)).toEqual(['one: sent', 'two: sending']);
    rig.network.up = true;
    await rig.pass(60_000);
    expect(texts(client)).toEqual(['one: sent', 'two: sent']);
    expect(rig.said()).toEqual({ [ADA]: ['one', 'two'] });
    // Whom the device was is nobody any more.
    expect(texts(rig.visitor(device.openTab()))).toEqual([]);
    expect(await rig.visitor(device.openTab()).isKnown()).toBe(false);
  });

  it('[D2] a message whose acknowledgement was lost is stored once, as theirs', async () => {
    const rig = new HostRig();
    const client = rig.visitor();
    send(client, 'only once');
    rig.desk.slow = true;
    await rig.pass(500);
    rig.desk.work();
    const identified = client.identify(rig.token('ada'));
    rig.desk.slow = false;
    await rig.done(identified);
    await rig.pass(30_000);
    expect(rig.said()).toEqual({ [ADA]: ['only once'] });
    expect(texts(client)).toEqual(['only once: sent']);
  });

  it('asks for a new token before the old one ends, and goes on', async () => {
    const rig = new HostRig();
    let asked = 0;
    const client = rig.visitor();
    await rig.done(
      client.identify(() => {
        asked += 1;
        return rig.token('ada');
      }),
    );
    client.open();
    await rig.pass(1_000);
    send(client, 'hello');
    await rig.pass(HOUR);
    await rig.until(() => asked === 2 && client.connection.value.status === 'online');
    expect(texts(client)).toEqual(['hello: sent']);
    expect([...rig.desk.sockets].map(({ personId }) => personId)).toEqual([ADA]);
  });

  it('[D11] tries once with a new token when one was refused, and then says so', async () => {
    const rig = new HostRig();
    const bad = rig.token('ada');
    rig.desk.endedTokens.add(bad);
    const tokens = [bad, rig.token('ada')];
    const client = rig.visitor();
    await rig.done(client.identify(() => tokens.shift() ?? bad));
    client.open();
    await rig.until(() => client.connection.value.status === 'online');

    const other = rig.visitor();
    let asked = 0;
    await rig.done(
      other.identify(() => {
        asked += 1;
        return bad;
      }),
    );
    other.open();
    await rig.until(() => asked === 2 && other.connection.value.status === 'closed');
    await rig.pass(60_000);
    expect(other.connection.value).toMatchObject({ status: 'closed', error: { code: 'unauthenticated' } });
    expect(asked).toBe(2);
    // The page can still say better.
    await rig.done(other.identify(rig.token('ada')));
    await rig.pass(1_000);
    expect(other.connection.value.status).toBe('online');
  });

  it('rejects what is no token', async () => {
    const client = new HostRig().visitor();
    for (const token of ['', 'a.b.c', 'no token', `x.${btoa('{"sub":""}')}.y`, `x.${btoa('{"sub":"a"}')}.y`])
      await expect(client.identify(token)).rejects.toMatchObject({ code: 'invalid' });
    await expect(client.identify(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  });
});

describe('another person on the same page', () => {
  it('[A1] sees nothing of the last one, and sends nothing of theirs', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const client = await rig.person('ada', device.openTab());
    send(client, 'of Ada');
    await rig.pass(1_000);
    rig.network.up = false;
    rig.network.cutAll();
    send(client, 'unsent of Ada');
    await rig.pass(1_000);
    rig.network.up = true;
    const changed = client.identify(rig.token('ben'));
    await rig.done(changed);
    expect(texts(client)).toEqual([]);
    await rig.pass(60_000);
    send(client, 'of Ben');
    await rig.pass(60_000);
    expect(texts(client)).toEqual(['of Ben: sent']);
    expect(rig.said()).toEqual({ [ADA]: ['of Ada'], [BEN]: ['of Ben'] });
    expect(rig.desk.sockets.map(({ personId }) => personId)).toEqual([BEN]);
    // It waited for her.
    await rig.done(client.identify(rig.token('ada')));
    await rig.pass(60_000);
    expect(texts(client)).toEqual(['of Ada: sent', 'unsent of Ada: sent']);
    expect(rig.said()[BEN]).toEqual(['of Ben']);
  });

  it('[A1] nothing of the last one comes after, however a change and answers race in 100 races', async () => {
    for (let race = 0; race < 100; race += 1) {
      const rig = new HostRig();
      const client = await rig.person('ada');
      send(client, 'of Ada');
      if (race % 3 > 0) await rig.quiet();
      send(client, 'more of Ada');
      const token = rig.token('ben');
      const seen: string[] = [];
      const changed = client.identify(token).then(() => {
        client.conversations.current.subscribe(() => seen.push(...texts(client)));
      });
      for (let turn = 0; turn < race % 7; turn += 1) rig.network.flush();
      send(client, 'on the way');
      await rig.done(changed);
      await rig.pass(30_000);
      seen.push(...texts(client));
      expect(seen.filter((text) => text.includes('Ada'))).toEqual([]);
      expect(rig.said()[BEN] ?? []).not.toContain('of Ada');
      expect(rig.said()[BEN] ?? []).not.toContain('more of Ada');
    }
  });
});

describe('logging out', () => {
  it('[A1] [D11] leaves nothing on the screen, ends the token, and keeps what was unsent apart', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const client = await rig.person('ada', device.openTab());
    send(client, 'of Ada');
    await rig.pass(1_000);
    await rig.done(client.logOut());
    await rig.pass(1_000);
    expect(texts(client)).toEqual([]);
    expect(client.conversations.list.value).toEqual([]);
    expect(rig.desk.endedTokens.size).toBe(1);
    expect(await client.isKnown()).toBe(false);
    send(client, 'of nobody');
    await rig.pass(1_000);
    expect(texts(client)).toEqual(['of nobody: sent']);
    expect(rig.said()[ADA]).toEqual(['of Ada']);
  });

  it('[D11] ends the token also when the way to the server was broken then', async () => {
    const rig = new HostRig();
    const client = await rig.person('ada');
    rig.network.up = false;
    rig.network.cutAll();
    await rig.done(client.logOut());
    expect(rig.desk.endedTokens.size).toBe(0);
    rig.network.up = true;
    await rig.pass(60_000);
    expect(rig.desk.endedTokens.size).toBe(1);
  });

  it('[A1] also without having said who it is: whoever comes next is nobody the device knows', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const client = rig.visitor(device.openTab());
    send(client, 'of the last one');
    await rig.pass(1_000);
    await rig.done(client.logOut());
    await rig.pass(1_000);
    expect(texts(client)).toEqual([]);
    expect(await device.storage.exists('')).toBe(false);
    const next = await rig.person('ben', device.openTab());
    expect(texts(next)).toEqual([]);
  });

  it('[W6] leaves no timer and no listener behind when the client is closed', async () => {
    const rig = new HostRig();
    const tab = rig.device().openTab();
    const client = rig.visitor(tab);
    await rig.done(client.identify(() => rig.token('ada')));
    client.open();
    await rig.pass(1_000);
    await rig.done(client.logOut());
    await rig.done(client.identify(() => rig.token('ben')));
    await rig.pass(1_000);
    await client.close();
    await rig.pass(1_000);
    expect(tab.pendingTimers).toBe(0);
    expect(rig.desk.sockets).toEqual([]);
  });
});

describe('two tabs', () => {
  it('[A1] [D8] logging out in one shows nothing of the person in the other, and closes its socket', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const one = await rig.person('ada', device.openTab());
    const other = await rig.person('ada', device.openTab());
    send(one, 'of Ada');
    await rig.pass(1_000);
    expect(texts(other)).toEqual(['of Ada: sent']);
    await rig.done(one.logOut());
    await rig.until(() => rig.desk.endedTokens.size === 2);
    for (const tab of [one, other]) expect(texts(tab)).toEqual([]);
    expect(rig.desk.sockets.filter(({ personId }) => personId === ADA)).toEqual([]);
  });

  it('[A1] what somebody was writing comes back to them alone, and to nobody once they have logged out', async () => {
    const rig = new HostRig();
    const client = rig.visitor();
    const draft = (): Promise<string> => rig.done(readDraft(client, client.conversations.current.value));
    const keep = (text: string): Promise<void> =>
      rig.done(keepDraft(client.conversations.current.value, text));
    await keep('Before I say who I am');
    expect(await draft()).toBe('Before I say who I am');
    await rig.done(client.identify(rig.token('ada')));
    client.open();
    await rig.pass(1_000);
    await keep('I am Ada');
    await rig.done(client.identify(rig.token('ben')));
    await rig.pass(1_000);
    expect(await draft()).toBe('');
    await rig.done(client.identify(rig.token('ada')));
    await rig.pass(1_000);
    expect(await draft()).toBe('I am Ada');
    await rig.done(client.logOut());
    await rig.pass(1_000);
    expect(await draft()).toBe('');
    await rig.done(client.identify(rig.token('ada')));
    await rig.pass(1_000);
    expect(await draft()).toBe('');
  });

  it('[A1] Ada logs out, Ben comes: neither tab shows him anything of her, nor sends it as his', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const tabs = [device.openTab(), device.openTab()] as const;
    const [one, other] = [await rig.person('ada', tabs[0]), await rig.person('ada', tabs[1])];
    send(one, 'of Ada');
    send(other, 'also of Ada');
    await rig.pass(1_000);
    rig.network.up = false;
    rig.network.cutAll();
    send(other, 'unsent of Ada');
    await rig.pass(1_000);
    await rig.done(one.logOut());
    rig.network.up = true;
    await rig.done(one.identify(rig.token('ben')));
    await rig.done(other.identify(rig.token('ben')));
    await rig.pass(60_000);
    for (const tab of [one, other]) expect(texts(tab)).toEqual([]);
    send(other, 'of Ben');
    await rig.pass(5_000);
    for (const tab of [one, other]) expect(texts(tab)).toEqual(['of Ben: sent']);
    expect(rig.said()[BEN]).toEqual(['of Ben']);
    expect(rig.said()[ADA]?.toSorted()).toEqual(['also of Ada', 'of Ada']);
  });

  it('[A1] a change of person in one is followed where the page knows who it is, and hides the last one where not', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const present = { sub: 'ada' };
    const one = await rig.person('ada', device.openTab());
    const knows = rig.visitor(device.openTab());
    await rig.done(knows.identify(() => rig.token(present.sub)));
    knows.open();
    const fixed = await rig.person('ada', device.openTab());
    send(one, 'of Ada');
    await rig.pass(1_000);
    present.sub = 'ben';
    await rig.done(one.identify(rig.token('ben')));
    await rig.until(() => rig.desk.sockets.filter(({ personId }) => personId === BEN).length === 2);
    send(knows, 'of Ben');
    await rig.pass(5_000);
    expect(texts(one)).toEqual(['of Ben: sent']);
    expect(texts(knows)).toEqual(['of Ben: sent']);
    expect(texts(fixed)).toEqual([]);
    expect(rig.desk.sockets.filter(({ personId }) => personId === ADA)).toEqual([]);
  });

  it('[A1] a tab that does not say who it is shows no longer what was taken over', async () => {
    const rig = new HostRig();
    const device = rig.device();
    const silent = rig.visitor(device.openTab());
    silent.open();
    send(silent, 'before');
    await rig.pass(1_000);
    const identified = await rig.person('ada', device.openTab());
    await rig.pass(1_000);
    expect(texts(identified)).toEqual(['before: sent']);
    expect(texts(silent)).toEqual([]);
    send(silent, 'as nobody');
    await rig.pass(1_000);
    expect(texts(silent)).toEqual(['as nobody: sent']);
    expect(rig.said()[ADA]).toEqual(['before']);
  });
});
