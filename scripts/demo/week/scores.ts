import type { SurveyKind } from '@deskbell/protocol';
import type { Chance } from './chance.ts';

/** How many of those who are asked say something. */
export const ANSWERS: Readonly<Record<SurveyKind, number>> = {
  csat: 0.46,
  ces: 0.34,
  nps: 0.22,
  solved: 0.3,
};

/** A score of somebody who feels so (1 to 5) after having waited so long for the first answer. */
export function scoreOf(kind: SurveyKind, mood: number, waitedMs: number, chance: Chance): number {
  const patience = Math.min(waitedMs / 900_000, 1.5);
  const feeling = Math.min(Math.max(mood - patience + (chance.next() + chance.next() - 1) * 1.6, 1), 5);
  switch (kind) {
    case 'csat':
      return Math.min(5, Math.round(feeling + 0.45));
    case 'ces':
      return Math.min(7, Math.max(1, Math.round(feeling * 1.4)));
    case 'nps':
      return Math.min(10, Math.max(0, Math.round((feeling - 1) * 2.6)));
    case 'solved':
      return feeling > 2.3 ? 1 : 0;
  }
}

/** A few words to a score, in the language of whoever gives it; `null`: they say nothing. */
export function commentOf(kind: SurveyKind, score: number, language: string, chance: Chance): string | null {
  const share = kind === 'nps' ? score / 10 : kind === 'ces' ? score / 7 : score / 5;
  if (kind === 'solved' || !chance.chance(share < 0.5 ? 0.7 : 0.28)) return null;
  const { bad, good, middling } = COMMENTS[language] ?? COMMENTS['en'] ?? NONE;
  return chance.pick(share < 0.5 ? bad : share < 0.75 ? middling : good);
}

interface Comments {
  readonly good: readonly string[];
  readonly middling: readonly string[];
  readonly bad: readonly string[];
}

const NONE: Comments = { good: ['👍'], middling: ['ok'], bad: ['…'] };

const COMMENTS: Readonly<Record<string, Comments>> = {
  en: {
    good: [
      'Quick and kind, thank you.',
      'I felt that somebody really read what I wrote.',
      'Solved in three minutes.',
      'Best tea advice ever.',
      'No forms, no photos. Wonderful.',
      'A real person!',
    ],
    middling: [
      'Friendly, but I had to wait a while.',
      'Fine in the end.',
      'The answer was good, the page could have told me.',
      'Ok',
    ],
    bad: [
      'Second time broken. Please pack it better.',
      'The carrier is a disaster.',
      'I had to explain it twice.',
      'Waited far too long for an answer.',
      'Still no parcel.',
    ],
  },
  pl: {
    good: [
      'Szybko i miło, dziękuję!',
      'Polecam, świetna obsługa.',
      'Bardzo pomocne rady o parzeniu.',
      'Rewelacja',
    ],
    middling: ['W porządku, choć trochę czekałam.', 'Ok'],
    bad: ['Paczka dalej nie doszła.', 'Za długo czekałem na odpowiedź.', 'Drugi raz stłuczone.'],
  },
  cs: {
    good: ['Rychlé a milé, děkuji.', 'Skvělá rada k čaji!', 'Konečně někdo, kdo čte, co napíšu.', 'Super'],
    middling: ['Dobré, jen to chvíli trvalo.', 'ok'],
    bad: ['Balík pořád nikde.', 'Dlouhé čekání.'],
  },
  ru: {
    good: ['Быстро и вежливо, спасибо!', 'Помогли с чаем, очень приятно.', 'Отлично'],
    middling: ['Нормально, но пришлось подождать.'],
    bad: ['Долго ждал ответа.', 'Посылки всё ещё нет.'],
  },
  de: {
    good: ['Schnell und freundlich!', 'Sehr gute Beratung.', 'Endlich ein echter Mensch.'],
    middling: ['Gut, hat nur etwas gedauert.', 'ok'],
    bad: ['Zu lange gewartet.', 'Paket ist immer noch nicht da.'],
  },
};
