import { type Locale, configureLocales, setLocale } from '@deskbell/ui';
import { expect, it, vi } from 'vitest';
import { loadLaterTexts } from '../localization/later-locales.ts';
import { widgetLocales } from '../localization/widget-locales.ts';
import { openingLine } from './opening-line.ts';
import { waitingLine } from './waiting-line.ts';

vi.stubGlobal('window', new EventTarget());
configureLocales(widgetLocales);

const minute = 60_000;
/** A Tuesday, in the zone of whoever runs this. */
const now = new Date(2026, 2, 3, 18, 0).getTime();
const at = (day: number): number => new Date(2026, 2, day, 9, 0).getTime();

/** What is put together of words, numbers, times and days: wait, wait of up to two hours, tomorrow, on a day, on a date. */
const sentences: Record<Exclude<Locale, 'en'>, readonly string[]> = {
  pl: [
    'Jesteś na 3. miejscu. Zwykle 2–5 minut.',
    'Twoja kolej jest następna. Zwykle do 2 godz.',
    'Jesteś na 2. miejscu. Zwykle do 4 min.',
    'Wracamy jutro o 9:00',
    'Wracamy: piątek, 9:00',
    'Wracamy: piątek, 20 marca, 9:00',
  ],
  cs: [
    'Jste na 3. místě. Obvykle 2–5 minut.',
    'Jste na řadě jako další. Obvykle do 2 h.',
    'Jste na 2. místě. Obvykle do 4 min.',
    'Jsme zpět zítra od 9:00',
    'Jsme zpět: pátek, 9:00',
    'Jsme zpět: pátek 20. března, 9:00',
  ],
  ru: [
    'Ваше место в очереди: 3. Обычно 2–5 минут.',
    'Вы следующий в очереди. Обычно до 2 ч.',
    'Ваше место в очереди: 2. Обычно до 4 мин.',
    'Мы вернёмся завтра в 9:00',
    'Мы вернёмся: пятница, 9:00',
    'Мы вернёмся: пятница, 20 марта, 9:00',
  ],
  uk: [
    'Ваше місце в черзі: 3. Зазвичай 2–5 хвилин.',
    'Ви наступні в черзі. Зазвичай до 2 год.',
    'Ваше місце в черзі: 2. Зазвичай до 4 хв.',
    'Ми знову тут завтра з 9:00',
    'Ми знову тут: пʼятниця, 9:00',
    'Ми знову тут: пʼятниця, 20 березня, 9:00',
  ],
  de: [
    'Sie sind Nummer 3 in der Reihe. Meist 2–5 Minuten.',
    'Sie sind als Nächstes an der Reihe. Meist bis zu 2 Std.',
    'Sie sind Nummer 2 in der Reihe. Meist bis zu 4 Min.',
    'Wir sind morgen um 9:00 Uhr wieder da',
    'Wir sind wieder da: Freitag, 9:00 Uhr',
    'Wir sind wieder da: Freitag, 20. März, 9:00 Uhr',
  ],
  es: [
    'Tu turno en la cola: 3. Normalmente, 2-5 minutos.',
    'Eres la siguiente persona en la cola. Normalmente, hasta 2 h.',
    'Tu turno en la cola: 2. Normalmente, hasta 4 min.',
    'Volvemos mañana a las 9:00',
    'Volvemos el viernes a las 9:00',
    'Volvemos el viernes, 20 de marzo a las 9:00',
  ],
  fr: [
    'Votre place dans la file : 3. En général 2–5 minutes.',
    'Vous êtes la prochaine personne dans la file. En général, jusqu’à 2 h.',
    'Votre place dans la file : 2. En général, jusqu’à 4 min.',
    'Nous serons de retour demain à 9:00',
    'Nous serons de retour vendredi à 9:00',
    'Nous serons de retour vendredi 20 mars à 9:00',
  ],
  it: [
    'Il tuo posto nella coda: 3. Di solito 2-5 minuti.',
    'Il prossimo turno è il tuo. Di solito fino a 2 h.',
    'Il tuo posto nella coda: 2. Di solito fino a 4 min.',
    'Torniamo domani alle 9:00',
    'Torniamo venerdì alle 9:00',
    'Torniamo venerdì 20 marzo alle 9:00',
  ],
  'pt-BR': [
    'Seu lugar na fila: 3. Em geral, 2–5 minutos.',
    'A próxima vez é a sua. Em geral, até 2 h.',
    'Seu lugar na fila: 2. Em geral, até 4 min.',
    'Voltamos amanhã às 9:00',
    'Voltamos: sexta-feira, 9:00',
    'Voltamos: sexta-feira, 20 de março, 9:00',
  ],
  tr: [
    'Sıranız: 3. Genellikle 2–5 dakika.',
    'Sıradaki sizsiniz. Genellikle en çok 2 sa.',
    'Sıranız: 2. Genellikle en çok 4 dk.',
    'Yeniden buradayız: yarın 9:00',
    'Yeniden buradayız: Cuma, 9:00',
    'Yeniden buradayız: 20 Mart Cuma, 9:00',
  ],
  ar: [
    'ترتيبك في الانتظار: 3. عادةً 2–5 دقائق.',
    'دورك هو التالي. عادةً حتى 2 س.',
    'ترتيبك في الانتظار: 2. عادةً حتى 4 د.',
    'نعود غدًا الساعة 9:00 ص',
    'نعود يوم الجمعة، الساعة 9:00 ص',
    'نعود يوم الجمعة، 20 مارس، الساعة 9:00 ص',
  ],
};

it.each(Object.entries(sentences))(
  '[R8] [E6] speaks in whole sentences in %s',
  async (language, expected) => {
    await setLocale([language]);
    await loadLaterTexts();
    expect([
      waitingLine({ position: 3, range: { fromMs: 2 * minute, toMs: 5 * minute } }),
      waitingLine({ position: 1, range: { fromMs: 120 * minute, toMs: 120 * minute } }),
      waitingLine({ position: 2, range: { fromMs: 0, toMs: 4 * minute } }),
      openingLine(at(4), now),
      openingLine(at(6), now),
      openingLine(at(20), now),
    ]).toEqual(expected);
  },
);
