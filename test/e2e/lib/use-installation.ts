import type { SiteConfigurationInput } from '@deskbell/protocol';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Installation } from './installation.ts';

/** One installation for all journeys of a file. After each, the shop is empty again and nothing has gone wrong unseen. */
export function useInstallation(
  configuration?: SiteConfigurationInput,
  env?: Readonly<Record<string, string>>,
): () => Installation {
  let installation: Installation | undefined;
  beforeAll(async () => {
    installation = await Installation.open(configuration, env);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(await installation?.look());
    await installation?.clear();
    expect(installation?.watch.take()).toEqual([]);
  });
  afterAll(async () => {
    await installation?.[Symbol.asyncDispose]();
  });
  return () => {
    if (!installation) throw new Error('the installation is not open yet: use it inside a journey');
    return installation;
  };
}
