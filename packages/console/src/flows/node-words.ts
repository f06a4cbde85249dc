import type { IconName } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { FlowNode, NodeType } from './flow-types.ts';
import { textOf } from './text-of.ts';

/** What a step is called by its kind. */
export function kindWords(type: NodeType): string {
  return KINDS[type][0]();
}

/** What a kind of step does, for who chooses one. */
export function kindHint(type: NodeType): string {
  return KINDS[type][2]();
}

export function kindIcon(type: NodeType): IconName {
  return KINDS[type][1];
}

/** The kinds in the order in which they are offered. */
export const nodeTypes = [
  'question',
  'buttons',
  'form',
  'say',
  'condition',
  'article',
  'call',
  'set',
  'feedback',
  'handOver',
  'end',
] as const satisfies readonly NodeType[];

const t = flowDeskText;
const KINDS: Readonly<Record<NodeType, readonly [words: () => string, icon: IconName, hint: () => string]>> =
  {
    question: [t.flowKindQuestion, 'chats', t.flowHintQuestion],
    buttons: [t.flowKindButtons, 'hand', t.flowHintButtons],
    form: [t.flowKindForm, 'pencil', t.flowHintForm],
    say: [t.flowKindSay, 'reply', t.flowHintSay],
    condition: [t.flowKindCondition, 'filter', t.flowHintCondition],
    article: [t.flowKindArticle, 'page', t.flowHintArticle],
    call: [t.flowKindCall, 'link', t.flowHintCall],
    set: [t.flowKindSet, 'lock', t.flowHintSet],
    feedback: [t.flowKindFeedback, 'star', t.flowHintFeedback],
    handOver: [t.flowKindHandOver, 'person', t.flowHintHandOver],
    end: [t.flowKindEnd, 'check', t.flowHintEnd],
  };

/** What a step says or does, in a line. */
export function nodeTitle(node: FlowNode, language: string): string {
  switch (node.type) {
    case 'question':
    case 'buttons':
    case 'form':
    case 'say':
      return textOf(node.text, language);
    case 'handOver':
    case 'end':
      return textOf(node.text, language);
    case 'condition':
      return node.cases.flatMap(({ when }) => Object.keys(when)).length === 0
        ? ''
        : conditionTitle(node.cases);
    case 'article':
      return 'article' in node.find ? node.find.article : node.find.search;
    case 'set':
      return Object.keys(node.values).join(', ');
    case 'feedback':
      return node.kind === 'complaint' ? t.flowComplaint() : t.flowCompliment();
    case 'call':
      return `${node.method} ${node.url}`;
    default:
      return assertNever(node);
  }
}

/** Its title, or its name where it says nothing. */
export function nodeName(id: string, node: FlowNode | undefined, language: string): string {
  const title = node ? nodeTitle(node, language).trim() : '';
  return title === '' ? id : title;
}

function conditionTitle(cases: Extract<FlowNode, { type: 'condition' }>['cases']): string {
  const words: Readonly<Record<string, () => string>> = {
    variable: t.flowVariable,
    attribute: t.flowAttribute,
    languages: t.flowLanguages,
    pageContains: t.flowPage,
    hours: t.flowHours,
    staffed: t.flowStaffed,
    waiting: t.flowWaiting,
  };
  const asked = cases.flatMap(({ when }) =>
    Object.keys(when).map((key) =>
      key === 'variable' ? (when.variable?.name ?? '') : (words[key]?.() ?? key),
    ),
  );
  return [...new Set(asked)].filter(Boolean).join(', ');
}
