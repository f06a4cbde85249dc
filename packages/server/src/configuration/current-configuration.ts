import type { Store } from '@deskbell/core';
import { siteConfiguration, type ConfigurationVersion } from '@deskbell/protocol';

/** The configuration in force; version 0, all of it defaults, as long as nobody has saved one. */
export async function currentConfiguration(
  { configurations }: Pick<Store, 'configurations'>,
  siteId: string,
): Promise<ConfigurationVersion> {
  return (
    (await configurations.current(siteId)) ?? {
      version: 0,
      at: 0,
      by: { kind: 'default', name: '' },
      configuration: siteConfiguration.parse({}),
    }
  );
}
