import { str } from '@lit/localize';

/** Polish: the bots of a site. */
export const botTemplates = {
  'console.bots': 'Boty',
  'console.botsIntro':
    'Twoje programy, które odpowiadają tam, gdzie nie ma jeszcze człowieka. Kto prosi o człowieka, dostaje go od razu razem z tym, co bot ustalił.',
  'console.botGuide': 'Jak napisać bota',
  'console.botMay': 'Bot czyta tylko rozmowy, które prowadzi, i nie widzi notatek.',
  'console.botRules': 'Które rozmowy zaczyna bot?',
  'console.botNew': 'Nowy bot',
  'console.botsNone': 'Nie ma żadnego bota. Wszystko trafia do dialogów i ludzi.',
  'console.botName': 'Nazwa, jaką widzą odwiedzający',
  'console.botKey': 'Klucz bota',
  'console.botKeyHint': 'Tak nazywają go reguły strony: małe litery, cyfry i „-”.',
  'console.botDescription': 'Do czego służy',
  'console.botFace': 'Adres obrazka (https)',
  'console.botLimit': 'Może prowadzić rozmowę tyle sekund',
  'console.botTurn': 'Musi odpowiedzieć w tyle sekund',
  'console.botContact': 'Wie, z kim rozmawia',
  'console.botContactHint': 'Imię, ile razy tu był, czy to VIP i o czym mówiono ostatnio.',
  'console.botOnce':
    'To token, którym bot się łączy. Widać go tylko teraz: serwer przechowuje wyłącznie skrót.',
  'console.botConnected': str`połączony: ${0}`,
  'console.botAway': 'niepołączony',
  'console.botNoToken': 'wyłączony',
  'console.botSeen': str`ostatnio połączony ${0}`,
  'console.botNever': 'nigdy nie połączony',
  'console.botLimits': str`${0} s na rozmowę, ${1} s na odpowiedź`,
  'console.botKnows': 'wie, z kim rozmawia',
  'console.botKnowsNothing': 'nie wie, z kim rozmawia',
  'console.botChange': str`Zmień: ${0}`,
  'console.botRotate': 'Nowy token',
  'console.botRotateText':
    'Poprzedni token przestaje działać w pięć sekund, razem ze wszystkimi połączeniami.',
  'console.botDisable': 'Wyłącz',
  'console.botDisableText': str`${0} traci token: połączenia kończą się w pięć sekund, a rozmowy przejmują ludzie. Nowy token włącza go z powrotem.`,
  'console.botRemove': 'Usuń bota',
  'console.botRemoveText': str`${0} znika, a rozmowy przejmują ludzie. To, co napisał, zostaje. Tego nie można cofnąć.`,
} as const;
