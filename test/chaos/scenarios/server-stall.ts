import { waitFor } from '@deskbell/testkit';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

export const serverStall = scenario({
  id: 'F28',
  name: 'server-stall',
  title: 'the server stands still for a while (SIGSTOP), and goes on',
  rules: ['D2', 'D4', 'P3', 'R1'],
  faults: ['stop', 'texts meanwhile'],
  holds: ['what was sent several times is stored once', 'presence and assignment work right afterwards'],
  engines: ['sqlite', 'postgres'],
  short: { firstMs: 1_500, secondMs: 3_500, haste: 10 },
  long: { firstMs: 20_000, secondMs: 50_000, haste: 1 },
  async run(run, { firstMs, secondMs, haste }) {
    await using stage = await Stage.open(run, { haste });
    const { crowd, server, proxy } = stage;
    crowd.write(30);
    for (const stallMs of [firstMs, secondMs]) {
      await lasting(1_000);
      const before = crowd.log.figures.sent;
      server.signal('SIGSTOP');
      await lasting(stallMs);
      server.signal('SIGCONT');
      run.fired('stop');
      run.fired('texts meanwhile', crowd.log.figures.sent - before);
      run.say(`stood still for ${String(stallMs)} ms`);
    }
    await stage.conclude();

    const [agent] = crowd.agents;
    if (!agent) throw new Error('there is no agent');
    const { client } = agent;
    await client.setPresence('available');
    const visitor = crowd.addVisitor(proxy.url);
    const began = performance.now();
    visitor.send(crowd.nextText());
    await crowd.log.settle(10_000);
    // Who has waited longest is offered first, which may be somebody else.
    await waitFor(
      (changed) => client.offers.subscribe(changed),
      () => client.offers.value.length > 0,
      {
        what: 'an offer',
        timeoutMs: 10_000,
      },
    );
    run.figure('offered after ms', performance.now() - began);
    const handle = client.conversations.get(client.offers.value[0]?.conversation.id ?? '');
    handle.watch();
    await handle.accept();
    await waitFor(
      (changed) => handle.state.subscribe(changed),
      () => handle.state.value?.status === 'active',
      { what: 'the conversation to be taken' },
    );
    run.judge(await crowd.verdict(await stage.stored()));
  },
});
