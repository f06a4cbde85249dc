import { setTimeout as sleep } from 'node:timers/promises';
import type { AgentPage } from './agent-page.ts';
import type { Crowd } from './crowd.ts';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;

/** What an agent's inbox and open conversation do not say as they should, once there was time to: every line of both that can be seen. */
export async function wrongOnScreen(agent: AgentPage, crowd: Crowd): Promise<readonly string[]> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const wrong = [...(await wrongLines(agent, crowd)), ...(await wrongTexts(agent, crowd))];
    if (wrong.length === 0 || performance.now() > end) return wrong;
    await sleep(PAUSE_MS);
  }
}

/** Each line ends with what was said last in its conversation. */
async function wrongLines(agent: AgentPage, crowd: Crowd): Promise<string[]> {
  const shown = await agent.list
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', (link as HTMLElement).innerText] as const),
    );
  if (shown.length === 0) return ['the inbox is empty'];
  return shown.flatMap(([href, words]) => {
    const member = crowd.members.find(({ conversationId }) => href.endsWith(`/${conversationId}`));
    const last = member?.texts.at(-1);
    return last !== undefined && words.split('\n').includes(last)
      ? []
      : [`the inbox says ${JSON.stringify(words)}, not ${last ?? '(nothing)'}`];
  });
}

/** What is on the screen of the open conversation is its end, in order. */
async function wrongTexts(agent: AgentPage, crowd: Crowd): Promise<string[]> {
  const member = crowd.members.find(({ conversationId }) => agent.page.url().endsWith(`/${conversationId}`));
  const texts = await agent.texts;
  const wanted = (member?.texts ?? []).slice(-texts.length);
  if (texts.length === 0) return ['the open conversation is empty'];
  return texts.flatMap((text, index) =>
    text === wanted[index]
      ? []
      : [`line ${String(index - texts.length)} is ${text}, not ${wanted[index] ?? '(nothing)'}`],
  );
}
