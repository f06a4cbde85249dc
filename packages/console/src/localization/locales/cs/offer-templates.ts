import { str } from '@lit/localize';
import type { Templates } from '@deskbell/ui';
import type { offerText } from '../../text/offer-text.ts';

export const offerTemplates: Templates<`console.${keyof typeof offerText}`> = {
  'console.offers': 'Nabídky',
  'console.offerOf': str`Nabídnuto vám: ${0}`,
  'console.offerTitle': str`Nová nabídka: ${0}`,
  'console.accept': 'Přijmout',
  'console.decline': 'Odmítnout',
  'console.readFirst': 'Nejdřív přečíst',
  'console.offerLeft': str`Zbývá ${0}`,
  'console.offerNearlyOver': str`${0}: nabídka brzy skončí`,
  'console.offerMissed': str`Zmeškaná nabídka: ${0}. Ptáme se někoho jiného.`,
  'console.dismiss': 'Zavřít upozornění',
  'console.notResponding': 'Nabídka zůstala bez odpovědi: nikdo nový k vám nepřichází.',
  'console.iAmBack': 'Jsem zpět',
  'console.offerTransfer': str`${0} vám předává tuto konverzaci.`,
  'console.offerSpeaks': str`Mluví: ${0}`,
  'console.offerWhy': str`Proč vy: ${0}`,
  'console.keyAccept': 'Přijmout první nabídku',
  'console.keyDecline': 'Odmítnout první nabídku',
  'console.pauseWrapUp': str`Čas na dokončení: nic nového po dobu ${0}.`,
  'console.pauseBreathing': str`Chvilka oddechu: nic nového po dobu ${0}.`,
  'console.pauseDaily': 'Pro dnešek to stačí: do zítřka nic nového.',
  'console.breakDue': str`Pracujete bez přestávky ${0}. Krátká pauza vám prospěje.`,
  'console.takeBreak': 'Dát si pauzu',
};
