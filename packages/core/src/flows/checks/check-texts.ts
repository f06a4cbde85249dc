import type { FlowDefinition, FlowNode } from '@deskbell/protocol';
import { flowLanguages } from '../flow-languages.ts';
import type { Report } from './report.ts';

type Texts = Readonly<Record<string, string>>;

/** Every text is there in every language of the flow, and in no other; and the flow has all languages of `needed`. */
export function checkTexts(flow: FlowDefinition, needed: readonly string[], report: Report): void {
  const languages = flowLanguages(flow);
  for (const language of needed) {
    if (!languages.includes(language))
      report('speaker', `there is no text in "${language}"`, 'noText', language);
  }
  for (const { path, texts } of textsIn(flow)) {
    for (const language of languages) {
      if (!Object.hasOwn(texts, language))
        report(path, `there is no text in "${language}"`, 'noText', language);
    }
    for (const language of Object.keys(texts)) {
      if (!languages.includes(language))
        report(
          path,
          `there is a text in "${language}", which "speaker" has not; add it there, or take it away`,
          'strangeText',
          language,
        );
    }
  }
}

function textsIn(flow: FlowDefinition): readonly { readonly path: string; readonly texts: Texts }[] {
  const found: { path: string; texts: Texts }[] = [];
  const add = (path: string, texts: Texts | undefined): void => {
    if (texts) found.push({ path, texts });
  };
  add('menu', flow.menu);
  add('silence.text', flow.silence.text);
  add('misunderstood', flow.misunderstood);
  for (const [id, node] of Object.entries(flow.nodes)) {
    for (const [path, texts] of textsOf(node)) add(`nodes.${id}.${path}`, texts);
  }
  return found;
}

function textsOf(node: FlowNode): readonly (readonly [string, Texts | undefined])[] {
  switch (node.type) {
    case 'question':
      return [
        ['text', node.text],
        ['label', node.label],
      ];
    case 'buttons':
      return [
        ['text', node.text],
        ['label', node.label],
        ...node.choices.map(({ label }, index) => [`choices.${String(index)}.label`, label] as const),
      ];
    case 'form':
      return [
        ['text', node.text],
        ['submit', node.submit],
        ...node.fields.flatMap(({ hint, label, options }, index) => [
          [`fields.${String(index)}.label`, label] as const,
          [`fields.${String(index)}.hint`, hint] as const,
          ...(options ?? []).map(
            (option, place) =>
              [`fields.${String(index)}.options.${String(place)}.label`, option.label] as const,
          ),
        ]),
      ];
    case 'say':
    case 'handOver':
    case 'end':
      return [['text', node.text]];
    default:
      return [];
  }
}
