import type { FlowCondition, FlowNode } from '@deskbell/protocol';
import { assertNever } from '../../assert-never.ts';
import { placesIn } from '../fill-template.ts';

/** A variable that a node needs, and where. */
export interface UsedVariable {
  readonly name: string;
  readonly path: string;
}

/** What a node needs to know. */
export function usedBy(node: FlowNode): readonly UsedVariable[] {
  const inTexts = (path: string, texts: Readonly<Record<string, string>> | undefined): UsedVariable[] =>
    Object.entries(texts ?? {}).flatMap(([key, text]) => inText(`${path}.${key}`, text));
  switch (node.type) {
    case 'question':
    case 'buttons':
    case 'form':
    case 'say':
    case 'end':
      return inTexts('text', node.text);
    case 'condition':
      return node.cases.flatMap(({ when }, index) => inCondition(`cases.${String(index)}.when`, when));
    case 'article':
      return 'search' in node.find ? inText('find.search', node.find.search) : [];
    case 'set':
      return inTexts('values', node.values);
    case 'feedback':
      return inText('text', node.text);
    case 'call':
      return [...inText('url', node.url), ...inTexts('body', node.body)];
    case 'handOver':
      return [...inTexts('text', node.text), ...inText('summary', node.summary ?? '')];
    default:
      return assertNever(node);
  }
}

/** What is known after a node on the way to `next`; on others it need not be. */
export function setBy(node: FlowNode, way: string): readonly string[] {
  switch (node.type) {
    case 'question':
      return way === 'next' ? [node.set] : [];
    case 'form':
      return way === 'next' ? node.fields.map(({ set }) => set) : [];
    case 'buttons':
      return node.set !== undefined && way !== 'otherwise' ? [node.set] : [];
    case 'set':
      return Object.keys(node.values);
    case 'call':
      return way === 'next' ? Object.keys(node.map) : [];
    case 'say':
    case 'condition':
    case 'article':
    case 'feedback':
    case 'handOver':
    case 'end':
      return [];
    default:
      return assertNever(node);
  }
}

function inText(path: string, text: string): UsedVariable[] {
  return placesIn(text).map((name) => ({ name, path }));
}

/** Whether something is filled may be asked of what nobody has set. */
function inCondition(path: string, { variable }: FlowCondition): UsedVariable[] {
  if (!variable || variable.filled !== undefined) return [];
  return [{ name: variable.name, path: `${path}.variable.name` }];
}
