import { foldText } from '../conversation/fold-text.ts';
import { mentions } from '../conversation/mentions.ts';

/** Longer texts are about something else. */
const MOST_CHARACTERS = 80;

/** Said alone, these ask for a person. */
const ALONE = new Set(
  [
    'agent',
    'human',
    'person',
    'operator',
    'człowiek',
    'konsultant',
    'člověk',
    'operátor',
    'человек',
    'оператор',
  ].map(foldText),
);

/** Within a short text, these do. */
const PHRASES = [
  'talk to a person',
  'talk to a human',
  'talk to an agent',
  'talk to someone',
  'speak to a person',
  'speak to a human',
  'speak to an agent',
  'speak to someone',
  'real person',
  'real human',
  'human please',
  'agent please',
  'rozmawiać z człowiekiem',
  'porozmawiać z człowiekiem',
  'z konsultantem',
  'z żywym człowiekiem',
  'połącz z człowiekiem',
  'mluvit s člověkem',
  's člověkem',
  's operátorem',
  'živého člověka',
  'с человеком',
  'с оператором',
  'живой человек',
  'позовите человека',
  'позовите оператора',
];

/** Whether a visitor who writes to a flow asks for a person instead: nobody must look for the button. */
export function wantsPerson(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const bare = foldText(text)
    .replace(/[\p{P}\p{S}]/gu, '')
    .trim();
  return ALONE.has(bare) || mentions(text, PHRASES) !== null;
}
