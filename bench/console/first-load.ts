import type { Installation } from '../../test/e2e/lib/installation.ts';
import { AgentPage } from '../../test/e2e/lib/agent-page.ts';

/** Bytes of scripts, as they travel, until somebody who comes for the first time has an open conversation before them. */
export async function firstLoad(
  desk: Installation,
  { account }: AgentPage,
  preview: string,
): Promise<number> {
  // With a service worker the same files would be fetched once more, for later.
  const page = await desk.page({ serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  const agent = new AgentPage(page, account);
  await agent.signIn();
  await agent.openConversation(preview);
  await agent.message(preview).waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return bytes;
}
