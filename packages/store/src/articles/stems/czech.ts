import { lightStemmer } from './light-stemmer.ts';

const NOUNS =
  'a e i o u y em ech ich ach ata aty atech ama ami emi imi um am im om ou ovi ove os us at mi eti ete etem';
const ADJECTIVES = 'eho emu ym ymi ych iho imu ejsi ejsich ejsiho sich';
const VERBS =
  'ovat uji uje ujes ujeme ujete uju ut it et out ime ite ame ate eme ete is es as al ala alo ali aly il ila ilo ili ily ela elo eli nul nula nuli nout';

/** Czech. Letters have arrived without háček and čárka. */
export const czech = lightStemmer({
  before: [
    // reklamacích: reklamace.
    [/(?<=.{2})ac(?:e|i|im|ich|emi)$/, 'aca'],
    // objednávce: objednávka; knize: kniha.
    [/(?<=[^aeiouy])(?:ce|ci)$/, 'ka'],
    [/(?<=[aeiouy])(?:ze|zi)$/, 'ha'],
  ],
  endings: `${NOUNS} ${ADJECTIVES} ${VERBS}`.split(' '),
  after: [
    // vrácení: vrátit; objednání: objednat; dostupnost: dostupný.
    [/(?<=.{4})(?:ovan|an|en|ost|nost|ov|in)$/, ''],
    // zásilek: zásilka; hesel: heslo; účet: účtu.
    [/(?<=.{1}[^aeiouy])e(?=[klnrcbt]$)/, ''],
    [/(?<=.{2}[^aeiouyn])n$/, ''],
    [/(?<=.{2})c$/, 't'],
  ],
});
