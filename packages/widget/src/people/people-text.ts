import { msg, str } from '@lit/localize';

/** The texts of who is here, in English; each id is `widget.` and the key. */
export const peopleText = {
  /** `names` is a list such as "Ada, Bob and Cleo". */
  hereNow: (names: string) => msg(str`Here now: ${names}`, { id: 'widget.hereNow' }),
  /** `range` is such as "2–5 minutes". */
  answersIn: (range: string) => msg(str`An answer usually takes ${range}`, { id: 'widget.answersIn' }),
  /** `time` is such as "2 min". */
  answersUpTo: (time: string) =>
    msg(str`An answer usually takes up to ${time}`, { id: 'widget.answersUpTo' }),
};
