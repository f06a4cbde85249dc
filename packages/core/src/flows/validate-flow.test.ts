import { flowDefinition, type FlowDefinition, type FlowDefinitionInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUS, aFlow } from '../../test/flows/sample-flow.ts';
import { validateFlow } from './validate-flow.ts';

const en = (text: string) => ({ en: text });
const person = { type: 'handOver' } as const;
const ask = (set: string, next: string, text = 'What?', otherwise = 'person') =>
  ({ type: 'question', text: en(text), set, next, otherwise }) as const;
const paths = (flow: FlowDefinition) => validateFlow(flow).map(({ path }) => path);
const pathsIn = (nodes: object, more: Partial<FlowDefinitionInput> = {}) => paths(aFlow({ nodes, ...more }));

describe('a flow', () => {
  it('that is sound has no problems', () => {
    const definition = flowDefinition.parse(ORDER_STATUS);
    const queueIds = new Set(['orders']);
    expect(validateFlow(definition, { queueIds, languages: ['en', 'pl'] })).toEqual([]);
  });

  it('has a way to a person from every question', () => {
    expect(pathsIn({ ask: ask('a', 'bye', 'What?', 'bye'), bye: { type: 'end' } })).toEqual(['nodes.ask']);
    expect(pathsIn({ ask: ask('a', 'bye'), bye: { type: 'end' }, person })).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    expect(pathsIn({ ask: ask('a', 'gone'), person })).toEqual(['nodes.ask.next']);
    expect(pathsIn({ ask: ask('a', 'person'), person }, { first: 'constructor' })).toEqual(['first']);
  });

  it('has no node to which nothing leads', () => {
    expect(pathsIn({ ask: ask('a', 'person'), person, island: { type: 'end' } })).toEqual(['nodes.island']);
  });

  it('does not go round without asking', () => {
    const round = {
      ask: ask('a', 'one'),
      one: { type: 'say', text: en('One'), next: 'two' },
      two: { type: 'condition', cases: [{ when: { staffed: true }, next: 'person' }], otherwise: 'one' },
      person,
    } as const;
    expect(pathsIn(round)).toEqual(['nodes.one', 'nodes.two']);
    const asking = { ...round, two: { ...round.two, otherwise: 'ask' } } as const;
    expect(pathsIn(asking)).toEqual([]);
  });

  it('does not end before anything was asked', () => {
    const nodes = {
      hours: { type: 'condition', cases: [{ when: { staffed: true }, next: 'ask' }], otherwise: 'bye' },
      ask: ask('a', 'person'),
      bye: { type: 'end' },
      person,
    } as const;
    expect(pathsIn(nodes, { first: 'hours' })).toEqual(['nodes.bye']);
  });

  it('uses no variable that may not be set', () => {
    const some = {
      ask: {
        type: 'buttons',
        text: en('Which?'),
        choices: [
          { id: 'a', label: en('A'), next: 'a' },
          { id: 'b', label: en('B'), next: 'b' },
        ],
        otherwise: 'person',
      },
      a: ask('name', 'b'),
      b: ask('end', 'person', 'Hello {{name}}, from {{firstMessage}}'),
      person,
    } as const;
    expect(pathsIn(some)).toEqual(['nodes.b.text.en']);
    const failing = aFlow({
      first: 'call',
      nodes: {
        call: {
          type: 'call',
          url: 'https://a.example/',
          map: { state: 'state' },
          next: 'ask',
          failed: 'ask',
        },
        ask: ask('a', 'person', '{{state}}'),
        person: { type: 'handOver', summary: '{{a}}' },
      },
    });
    expect(paths(failing)).toEqual(['nodes.ask.text.en', 'nodes.person.summary']);
  });

  it('may ask whether what nobody has set is filled', () => {
    const nodes = {
      ask: { ...ask('a', 'when'), otherwise: 'when' },
      when: {
        type: 'condition',
        cases: [
          { when: { variable: { name: 'a', filled: true } }, next: 'person' },
          { when: { variable: { name: 'a', is: ['x'] } }, next: 'person' },
        ],
        otherwise: 'person',
      },
      person,
    } as const;
    expect(pathsIn(nodes)).toEqual(['nodes.when.cases.1.when.variable.name']);
  });

  it('says everything in all of its languages, and those of the site', () => {
    const definition = flowDefinition.parse(ORDER_STATUS);
    expect(validateFlow(definition, { languages: ['ru'] }).map(({ path }) => path)).toEqual(['speaker']);
    expect(pathsIn({ ask: { ...ask('a', 'person'), text: { en: 'x', de: 'y' } }, person })).toEqual([
      'nodes.ask.text',
    ]);
    expect(pathsIn({ ask: ask('a', 'person'), person }, { speaker: { en: 'A', cs: 'B' } })).toContain(
      'nodes.ask.text',
    );
  });

  it('knows the queues of the site', () => {
    const problems = validateFlow(flowDefinition.parse(ORDER_STATUS), { queueIds: new Set(['main']) });
    expect(problems).toMatchObject([{ path: 'nodes.person.queue', fault: 'noQueue' }]);
  });

  it.each(['(', '(a+)+', '(a*)*b', '(.*)\\1', '.*.*.*.*x'])('has no pattern such as %s', (pattern) => {
    expect(pathsIn({ ask: { ...ask('a', 'person'), pattern }, person })).toEqual(['nodes.ask.pattern']);
  });

  it('names no choice, field or option twice, and gives options to choices only', () => {
    const field = { set: 'a', label: en('A') };
    const option = { id: 'x', label: en('X') };
    const form = (fields: object[]) =>
      pathsIn({
        ask: { type: 'form', text: en('?'), fields, next: 'person', otherwise: 'person' } as never,
        person,
      });
    expect(form([field, field])).toEqual(['nodes.ask.fields.1']);
    expect(form([{ ...field, kind: 'choice' }])).toEqual(['nodes.ask.fields.0']);
    expect(form([{ ...field, kind: 'choice', options: [option, option] }])).toEqual([
      'nodes.ask.fields.0.options.1',
    ]);
  });
});

describe('a definition', () => {
  it.each([
    ['javascript:alert(1)'],
    ['https://{{host}}/'],
    ['https://shop.example{{path}}'],
    ['ftp://shop.example/'],
    ['/relative'],
  ])('[A3] calls no %s', (url) => {
    const call = { type: 'call', url, next: 'person', failed: 'person' };
    const { success } = flowDefinition.safeParse({ ...ORDER_STATUS, nodes: { order: call, person } });
    expect(success).toBe(false);
  });
});
