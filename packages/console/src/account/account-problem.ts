import { DeskbellError } from '@deskbell/sdk/agent';
import { actionProblem } from '../conversation/action-problem.ts';
import { accountText } from '../localization/text/account-text.ts';

/** Why something about the own account did not work, in words. */
export function accountProblem(error: unknown): string {
  if (!(error instanceof DeskbellError)) return actionProblem(error);
  const path = error.details?.['path'];
  if (error.code === 'rate_limited') return accountText.accountThrottled();
  if (path === 'code') return accountText.accountCodeWrong();
  if (error.code === 'forbidden' && path === 'current') return accountText.accountWrongPassword();
  if (error.code === 'invalid' && path === 'password') return accountText.accountGuessable();
  return actionProblem(error);
}
