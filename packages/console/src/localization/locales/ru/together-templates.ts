import { str } from '@lit/localize';

/** Russian: working on one conversation with others: who looks, who writes, drafts on all devices. */
export const togetherTemplates = {
  'console.togetherLooking': str`${0} тоже смотрит это`,
  'console.togetherReplying': str`${0} пишет ответ`,
  'console.togetherNoting': str`${0} пишет заметку`,
  'console.togetherMore': str`и ещё ${0}`,
  'console.togetherPreview': 'Ещё не отправлено:',
  'console.togetherAnswered': str`Пока вы писали, уже есть ответ от: ${0}:`,
  'console.togetherAnswering': str`${0} прямо сейчас пишет ответ. Ответы могут разойтись.`,
  'console.togetherFile': 'Файл',
  'console.togetherSendAnyway': 'Всё равно отправить',
  'console.togetherNotYet': 'Пока нет',
  'console.togetherKeys': 'Enter отправит, Escape оставит здесь.',
  'console.togetherOther': 'Написано на другом вашем устройстве:',
  'console.togetherTake': 'Взять это',
  'console.togetherDrop': 'Отбросить',
  'console.togetherKept': 'Сохранено на этом устройстве, пока нет соединения.',
  'console.togetherTypingPreview': 'Операторы видят, что пишет посетитель',
  'console.togetherTypingPreviewHint':
    'Ещё до отправки. Посетителю говорят об этом над полем ввода; нигде не сохраняется.',
} as const;
