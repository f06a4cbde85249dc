import type { FlowState } from '@deskbell/protocol';
import { BOT_LIMITS } from '@deskbell/protocol/plain';
import { shorten } from '../conversation/shorten.ts';
import { FIRST_MESSAGE } from './first-message.ts';
import { flowLanguageFor } from './flow-languages.ts';
import type { Flow, FlowContext, FlowStep } from './flow.ts';
import { runFlow } from './run-flow.ts';
import { inLanguage } from './words.ts';

/** The first step of a flow. `locale` is the visitor's, as their browser says it, `text` what they began with. */
export function beginFlow(
  flow: Flow,
  { locale, text }: { readonly locale: string | null; readonly text: string },
  context: FlowContext,
): FlowStep {
  const { definition, flowId, version } = flow;
  const language = flowLanguageFor(definition, locale);
  const { silence } = definition;
  const state: FlowState = {
    flowId,
    version,
    node: definition.first,
    language,
    misses: 0,
    until: context.now,
    onSilence: {
      do: silence.do,
      ...(silence.queue === undefined ? {} : { queueId: silence.queue }),
      ...(silence.text ? { text: inLanguage(silence.text, language) } : {}),
    },
    values: { [FIRST_MESSAGE]: shorten(text, BOT_LIMITS.fieldCharacters) },
    answers: [],
  };
  return runFlow(flow, state, definition.first, context);
}
