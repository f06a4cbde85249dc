import { currentLocale } from '@deskbell/ui';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { languageName } from '../person/language-name.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { FlowProblem } from './flow-types.ts';

/** What is wrong with a flow, in the reader's language; what nobody has words for, in those of the server. */
export function faultWords({ about = '', fault, message }: FlowProblem): string {
  const t = flowDeskText;
  switch (fault) {
    case undefined:
      return message;
    case 'noStep':
      return t.flowFaultNoStep();
    case 'unreached':
      return t.flowFaultUnreached();
    case 'noPeople':
      return t.flowFaultNoPeople();
    case 'endlessRound':
      return t.flowFaultEndlessRound();
    case 'endsUnasked':
      return t.flowFaultEndsUnasked();
    case 'noQueue':
      return t.flowFaultNoQueue(about);
    case 'badPattern':
      return t.flowFaultBadPattern();
    case 'patternHere':
      return t.flowFaultPatternHere();
    case 'twice':
      return t.flowFaultTwice(about);
    case 'options':
      return t.flowFaultOptions();
    case 'notSet':
      return t.flowFaultNotSet(about);
    case 'noText':
      return t.flowFaultNoText(languageName(about, currentLocale().tag));
    case 'strangeText':
      return t.flowFaultStrangeText(languageName(about, currentLocale().tag));
    case 'empty':
      return t.flowFaultEmpty();
    default:
      return assertNever(fault);
  }
}
