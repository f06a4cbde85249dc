import { str } from '@lit/localize';

/** Polish: working on one conversation with others: who looks, who writes, drafts on all devices. */
export const togetherTemplates = {
  'console.togetherLooking': str`${0} też to ogląda`,
  'console.togetherReplying': str`${0} pisze odpowiedź`,
  'console.togetherNoting': str`${0} pisze notatkę`,
  'console.togetherMore': str`i jeszcze ${0}`,
  'console.togetherPreview': 'Jeszcze niewysłane:',
  'console.togetherAnswered': str`Odkąd piszesz, jest już odpowiedź od: ${0}:`,
  'console.togetherAnswering': str`${0} właśnie pisze odpowiedź. Obie mogą się minąć.`,
  'console.togetherFile': 'Plik',
  'console.togetherSendAnyway': 'Wyślij mimo to',
  'console.togetherNotYet': 'Jeszcze nie',
  'console.togetherKeys': 'Enter wysyła, Escape zostawia tutaj.',
  'console.togetherOther': 'Napisane na innym Twoim urządzeniu:',
  'console.togetherTake': 'Użyj tego',
  'console.togetherDrop': 'Odrzuć',
  'console.togetherKept': 'Zachowane na tym urządzeniu, dopóki nie będzie połączenia.',
  'console.togetherTypingPreview': 'Konsultanci widzą, co odwiedzający pisze',
  'console.togetherTypingPreviewHint':
    'Jeszcze przed wysłaniem. Odwiedzający wie o tym: jest napisane nad polem; nic się nie zapisuje.',
} as const;
