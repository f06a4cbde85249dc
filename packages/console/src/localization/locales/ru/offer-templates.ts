import { str } from '@lit/localize';
import type { Templates } from '@deskbell/ui';
import type { offerText } from '../../text/offer-text.ts';

export const offerTemplates: Templates<`console.${keyof typeof offerText}`> = {
  'console.offers': 'Предложения',
  'console.offerOf': str`Предложено вам: ${0}`,
  'console.offerTitle': str`Новое предложение: ${0}`,
  'console.accept': 'Принять',
  'console.decline': 'Отклонить',
  'console.readFirst': 'Сначала прочитать',
  'console.offerLeft': str`Осталось ${0}`,
  'console.offerNearlyOver': str`${0}: предложение скоро истечёт`,
  'console.offerMissed': str`Пропущенное предложение: ${0}. Спросим кого-нибудь ещё.`,
  'console.dismiss': 'Убрать',
  'console.notResponding': 'Предложение осталось без ответа: новые обращения к вам не приходят.',
  'console.iAmBack': 'Я на месте',
  'console.offerTransfer': str`${0} передаёт вам этот разговор.`,
  'console.offerSpeaks': str`Говорит: ${0}`,
  'console.offerWhy': str`Почему вы: ${0}`,
  'console.keyAccept': 'Принять первое предложение',
  'console.keyDecline': 'Отклонить первое предложение',
  'console.pauseWrapUp': str`Время на завершение: ничего нового ещё ${0}.`,
  'console.pauseBreathing': str`Передышка: ничего нового ещё ${0}.`,
  'console.pauseDaily': 'На сегодня достаточно: до завтра ничего нового.',
  'console.breakDue': str`Вы работаете без перерыва ${0}. Небольшой перерыв пойдёт на пользу.`,
  'console.takeBreak': 'Сделать перерыв',
};
