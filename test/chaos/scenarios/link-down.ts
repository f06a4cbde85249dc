import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

export const linkDown = scenario({
  id: 'F04',
  name: 'link-down',
  title: 'a line that is cut for a while, with texts written on both sides meanwhile',
  rules: ['D4', 'D5'],
  faults: ['stall', 'half-open', 'texts meanwhile'],
  holds: ['both sides have everything 10 s after the line is back'],
  engines: ['sqlite', 'postgres', 'cluster'],
  short: { downMs: 2_500, haste: 10, times: 2 },
  long: { downMs: 35_000, haste: 1, times: 2 },
  async run(run, { downMs, haste, times }) {
    await using stage = await Stage.open(run, { haste, agents: 0 });
    const { proxy, crowd, server } = stage;
    const agent = crowd.addAgent(server.url);
    crowd.write(30);
    for (let time = 1; time <= times; time += 1) {
      await lasting(1_000);
      const before = crowd.log.figures.sent;
      proxy.linkDown();
      const answering = setInterval(() => {
        for (const { conversationId } of crowd.visitors) {
          if (conversationId !== null) agent.reply(conversationId, 'silence');
        }
      }, downMs / 10);
      await lasting(downMs);
      clearInterval(answering);
      run.fired('texts meanwhile', crowd.log.figures.sent - before);
      run.say(`${String(time)}/${String(times)} cuts, ${String(crowd.log.figures.sent)} texts sent`);
      proxy.heal();
    }
    await stage.conclude();
  },
});
