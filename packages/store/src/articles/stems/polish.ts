import { lightStemmer } from './light-stemmer.ts';

const NOUNS =
  'a e i o u y ia ie io iu ja je ji ju om iom ow iow em iem ami iami ach iach owi iowi owie mi am ym im';
const ADJECTIVES =
  'ego iego emu iemu ej iej ych ich ymi imi sza szy sze szego szych ejsza ejszy ejsze ejszego';
const VERBS =
  'ac ic yc ec ywac iwac uje ujesz ujemy ujecie uja asz amy acie aja al ala alo ali aly alem alam il ila ilo ili ily ilem ilam yl yla ylo yli yly esz emy ecie isz imy icie ysz ymy ycie laby lby lbym labym';

/** Polish. `ó ą ę ł ś ć ń ż ź` have arrived as `o a e l s c n z z`. */
export const polish = lightStemmer({
  before: [
    // książce: książka; fakturze: faktura; drodze: droga.
    [/(?<=[^aeiouy])ce$/, 'ka'],
    [/rze$/, 'ra'],
    [/dze$/, 'ga'],
  ],
  endings: `${NOUNS} ${ADJECTIVES} ${VERBS}`.split(' '),
  after: [
    // zamówienie: zamówić; reklamacja: reklamować; dostępność: dostępny.
    [/(?<=.{4})(?:owan|ywan|iwan|ien|an|en|on|osc|nosc|ow|uj|ac)$/, ''],
    // książek: książka; haseł: hasło.
    [/(?<=.{2}[^aeiouy])e(?=[klnrc]$)/, ''],
    // płatny: płacić; zwrócić: zwrot.
    [/(?<=.{2}[^aeiouyn])n$/, ''],
    [/(?<=.{2})c$/, 't'],
  ],
});
