import type { AgentPage } from './agent-page.ts';
import type { Crowd } from './crowd.ts';

/**
 * Part of a working day: visitors ask, one after the other and all of them again and again, and each time the agent goes to the conversation and
 * answers. Two messages a turn.
 *
 * @param from the number of the first turn
 * @param turns how many
 */
export async function workOn(agent: AgentPage, crowd: Crowd, from: number, turns: number): Promise<void> {
  for (let turn = from; turn < from + turns; turn += 1) {
    const member = crowd.members[turn % crowd.members.length];
    if (!member) throw new Error('unable to work: nobody is there');
    const question = `Turn ${String(turn)}: where is it?`;
    const answer = `Turn ${String(turn)}: on its way.`;
    await crowd.say(member, question);
    await agent.line(question).click();
    await agent.message(question).waitFor();
    await agent.answer(answer);
    member.texts.push(answer);
    await agent.line(answer).waitFor();
  }
}
