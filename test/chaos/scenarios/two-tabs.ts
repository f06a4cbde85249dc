import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';
import type { CrowdVisitor } from '../crowd/crowd-visitor.ts';

/** Pairs that race at the same time. */
const AT_ONCE = 10;

export const twoTabs = scenario({
  id: 'F24',
  name: 'two-tabs',
  title:
    'two tabs of a new visitor write the first message in the same moment; some tabs are closed while they send',
  rules: ['D2', 'D5', 'D8', 'D9'],
  faults: ['race', 'tab closed with its text under way'],
  holds: ['one conversation for each visitor, each text in it once'],
  engines: ['sqlite', 'cluster'],
  short: { pairs: 40 },
  long: { pairs: 500 },
  async run(run, { pairs }) {
    await using stage = await Stage.open(run, { visitors: 0, haste: 5 });
    const { crowd, nodes } = stage;
    // One address before all nodes: to a browser, another address would be another desk.
    let connections = 0;
    const { url } = await stage.addProxy(() => {
      connections += 1;
      return nodes[connections % nodes.length]?.port ?? stage.server.port;
    });
    for (let begun = 0; begun < pairs; begun += AT_ONCE) {
      const racing = Array.from({ length: Math.min(AT_ONCE, pairs - begun) }, () => {
        const device = crowd.device();
        return [crowd.addVisitor(url, device), crowd.addVisitor(url, device)] as const;
      });
      const closing: Promise<void>[] = [];
      for (const [one, other] of racing) {
        one.send(crowd.nextText());
        other.send(crowd.nextText());
        run.fired('race');
        if (run.random.chance(0.3)) closing.push(closeUnderWay(one));
      }
      const closed = await Promise.all(closing);
      run.fired('tab closed with its text under way', closed.length);
      await crowd.log.settle(20_000);
      run.say(`${String(begun + racing.length)}/${String(pairs)} races`);
    }
    for (const visitor of crowd.visitors) if (visitor.isClosed) visitor.reopen();
    await stage.conclude();
    const conversations = (await stage.stored()).length;
    run.figure('conversations', conversations);
    run.holds(
      conversations === pairs,
      `${String(pairs)} visitors have ${String(conversations)} conversations`,
    );
  },
});

/** Closes a tab as soon as its device has kept what it sent. */
async function closeUnderWay(visitor: CrowdVisitor): Promise<void> {
  await visitor.keptAll();
  await visitor.kill();
}
