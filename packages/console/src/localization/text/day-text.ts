import { msg, str } from '@lit/localize';

/** The texts of breaks and of the way to one's own day; everything else of it is loaded with it. */
export const dayText = {
  myDay: () => msg('My day', { id: 'console.myDay' }),
  breakFor: (duration: string) => msg(str`Break for ${duration}`, { id: 'console.breakFor' }),
  breakUntil: (time: string) => msg(str`On a break until ${time}`, { id: 'console.breakUntil' }),
  breakOver: (time: string) =>
    msg(str`You meant to be back at ${time}. No hurry, just say when you are.`, { id: 'console.breakOver' }),
  breakBack: () => msg('I am back', { id: 'console.breakBack' }),
};
