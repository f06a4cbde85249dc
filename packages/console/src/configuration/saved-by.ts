import type { ConfigurationVersion } from '@deskbell/sdk/agent';
import { formatDateTime } from '@deskbell/ui';
import { consoleText } from '../localization/console-text.ts';

/** Which version it is, who saved it, and when. */
export function savedBy({ version, at, by }: ConfigurationVersion): string {
  switch (by.kind) {
    case 'default':
      return consoleText.versionDefault();
    case 'commandLine':
      return consoleText.versionBy(String(version), consoleText.byCommandLine(), formatDateTime(at));
    case 'agent':
    case 'key':
      return consoleText.versionBy(String(version), by.name, formatDateTime(at));
  }
}
