import { flowDefinition, type FlowDefinition, type FlowDefinitionInput } from '@deskbell/protocol';

/** A flow in English, with what a test does not care about filled in. */
export function aFlow(
  input: Omit<Partial<FlowDefinitionInput>, 'nodes'> & { readonly nodes: object },
): FlowDefinition {
  return flowDefinition.parse({
    name: 'Sample',
    speaker: { en: 'Assistant' },
    misunderstood: { en: 'Sorry, that does not fit.' },
    first: 'ask',
    ...input,
  });
}

/** Asks for an order, looks it up, and knows when to hand over. */
export const ORDER_STATUS: FlowDefinitionInput = {
  name: 'Order status',
  speaker: { en: 'Assistant', pl: 'Asystent' },
  menu: { en: 'Where is my order?', pl: 'Gdzie jest moje zamówienie?' },
  begins: [{ words: ['order', 'zamówienie'] }],
  limit: '5m',
  silence: { do: 'end', text: { en: 'I close this for now.', pl: 'Na razie zamykam.' } },
  misunderstood: { en: 'That does not fit.', pl: 'To nie pasuje.' },
  first: 'order',
  nodes: {
    order: {
      type: 'question',
      text: { en: 'What is your order number?', pl: 'Jaki jest numer zamówienia?' },
      label: { en: 'Order number', pl: 'Numer zamówienia' },
      set: 'order',
      pattern: '[A-Z]{2}\\d{4}',
      tries: 2,
      otherwise: 'person',
      next: 'look',
    },
    look: {
      type: 'call',
      url: 'https://shop.example/orders/{{order}}?full=1',
      method: 'GET',
      map: { status: 'order.items[0].status' },
      next: 'tell',
      failed: 'sorry',
    },
    tell: {
      type: 'buttons',
      text: { en: 'It is {{status}}. Did that help?', pl: 'Jest {{status}}. Czy to pomogło?' },
      choices: [
        { id: 'yes', label: { en: 'Yes', pl: 'Tak' }, next: 'done' },
        { id: 'no', label: { en: 'No', pl: 'Nie' }, next: 'person' },
      ],
      otherwise: 'person',
    },
    sorry: {
      type: 'say',
      text: { en: 'I cannot look that up just now.', pl: 'Nie mogę tego teraz sprawdzić.' },
      next: 'person',
    },
    done: { type: 'end', text: { en: 'Good bye.', pl: 'Do widzenia.' } },
    person: {
      type: 'handOver',
      text: { en: 'I get somebody.', pl: 'Już kogoś wołam.' },
      queue: 'orders',
      priority: 5,
    },
  },
};
