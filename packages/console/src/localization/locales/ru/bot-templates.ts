import { str } from '@lit/localize';

/** Russian: the bots of a site. */
export const botTemplates = {
  'console.bots': 'Боты',
  'console.botsIntro':
    'Ваши программы, которые отвечают там, где ещё нет человека. Кто просит человека, получает его сразу вместе с тем, что узнал бот.',
  'console.botGuide': 'Как написать бота',
  'console.botMay': 'Бот читает только свои разговоры и не видит заметок.',
  'console.botRules': 'Какие разговоры начинает бот?',
  'console.botNew': 'Новый бот',
  'console.botsNone': 'Ботов нет. Всё идёт сценариям и людям.',
  'console.botName': 'Имя, каким его видят посетители',
  'console.botKey': 'Ключ бота',
  'console.botKeyHint': 'Так его называют правила сайта: строчные латинские буквы, цифры и «-».',
  'console.botDescription': 'Для чего он',
  'console.botFace': 'Адрес картинки (https)',
  'console.botLimit': 'Может вести разговор столько секунд',
  'console.botTurn': 'Должен ответить за столько секунд',
  'console.botContact': 'Знает, с кем говорит',
  'console.botContactHint': 'Имя, сколько раз был, VIP ли и о чём говорили в прошлый раз.',
  'console.botOnce': 'Это токен, с которым бот подключается. Он виден только сейчас: сервер хранит лишь хеш.',
  'console.botConnected': str`подключён: ${0}`,
  'console.botAway': 'не подключён',
  'console.botNoToken': 'выключен',
  'console.botSeen': str`последнее подключение ${0}`,
  'console.botNever': 'ещё не подключался',
  'console.botLimits': str`${0} с на разговор, ${1} с на ответ`,
  'console.botKnows': 'знает, с кем говорит',
  'console.botKnowsNothing': 'не знает, с кем говорит',
  'console.botChange': str`Изменить: ${0}`,
  'console.botRotate': 'Новый токен',
  'console.botRotateText':
    'Прежний токен перестанет действовать за пять секунд вместе со всеми подключениями.',
  'console.botDisable': 'Выключить',
  'console.botDisableText': str`${0} теряет токен: подключения закончатся за пять секунд, разговоры примут люди. Новый токен включит его снова.`,
  'console.botRemove': 'Удалить бота',
  'console.botRemoveText': str`${0} исчезнет, разговоры примут люди. Написанное останется. Отменить нельзя.`,
} as const;
