import type { Alert } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';

/** What a supervisor should look at. */
export function alertWords(kind: Alert['kind']): string {
  switch (kind) {
    case 'escalation':
      return consoleText.alertEscalation();
    case 'slaWarning':
      return consoleText.alertWarning();
    case 'lowScore':
      return consoleText.alertLowScore();
    case 'complaint':
      return consoleText.alertComplaint();
    case 'slaBreach':
      return consoleText.alertBreach();
    case 'crisisStarted':
      return consoleText.alertCrisisOn();
    case 'crisisEnded':
      return consoleText.alertCrisisOff();
    case 'queueOver':
      return consoleText.alertQueueOver();
    case 'unstaffed':
      return consoleText.alertUnstaffed();
    default:
      return assertNever(kind);
  }
}
