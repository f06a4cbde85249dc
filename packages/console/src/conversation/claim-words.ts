import type { AllowedActions } from '../handling/allowed-actions.ts';
import { consoleText } from '../localization/console-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';

/** What taking a conversation is called, as it stands. */
export function claimWords(claim: NonNullable<AllowedActions['claim']>): string {
  switch (claim) {
    case 'wake':
      return consoleText.wake();
    case 'reopen':
      return wrapUpText.wrapUpReopen();
    case 'take':
      return consoleText.take();
    case 'takeOver':
      return consoleText.takeOver();
  }
}
