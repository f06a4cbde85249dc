import type { AgentClient, SiteConfiguration } from '@deskbell/sdk/agent';

export type WrapUpChoices = SiteConfiguration['wrapUp'];

const known = new WeakMap<AgentClient, Map<string, Promise<WrapUpChoices>>>();

/** Among what agents of a site choose when a matter is resolved: asked for once, and again after the site has changed it. */
export function wrapUpChoices(client: AgentClient, siteId: string): Promise<WrapUpChoices> {
  const ofClient = known.get(client) ?? new Map<string, Promise<WrapUpChoices>>();
  known.set(client, ofClient);
  const before = ofClient.get(siteId);
  if (before) return before;
  const handle = client.configuration(siteId);
  const asked = handle.get().then(({ configuration }) => configuration.wrapUp);
  const forget = (): void => void ofClient.delete(siteId);
  const stop = handle.on('changed', () => {
    forget();
    stop();
  });
  asked.catch(() => {
    forget();
    stop();
  });
  ofClient.set(siteId, asked);
  return asked;
}

/** Whether there is anything to be asked. */
export function asksWrapUp({ reasons, required, rootCauses }: WrapUpChoices): boolean {
  return required || Object.keys(reasons).length > 0 || Object.keys(rootCauses).length > 0;
}
