import { DeskbellError } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';

/** Why taking, resolving or ending did not work, in words. */
export function actionProblem(error: unknown): string {
  switch (error instanceof DeskbellError ? error.code : 'internal') {
    case 'disconnected':
    case 'timeout':
      return consoleText.actionOffline();
    case 'conflict':
    case 'conversation_closed':
      return consoleText.actionConflict();
    case 'forbidden':
      return consoleText.actionForbidden();
    default:
      return consoleText.actionFailed();
  }
}
