import type { NextPromise } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';

/** Which promise it is about. */
export function clockWords(clock: NextPromise['clock']): string {
  switch (clock) {
    case 'firstResponse':
      return consoleText.clockFirstResponse();
    case 'nextResponse':
      return consoleText.clockNextResponse();
    case 'resolution':
      return consoleText.clockResolution();
    default:
      return assertNever(clock);
  }
}
