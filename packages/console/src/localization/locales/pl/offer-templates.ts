import { str } from '@lit/localize';
import type { Templates } from '@deskbell/ui';
import type { offerText } from '../../text/offer-text.ts';

export const offerTemplates: Templates<`console.${keyof typeof offerText}`> = {
  'console.offers': 'Propozycje',
  'console.offerOf': str`Dla Ciebie: ${0}`,
  'console.offerTitle': str`Nowa propozycja: ${0}`,
  'console.accept': 'Przyjmij',
  'console.decline': 'Odmów',
  'console.readFirst': 'Najpierw przeczytaj',
  'console.offerLeft': str`Zostało ${0}`,
  'console.offerNearlyOver': str`${0}: propozycja zaraz wygaśnie`,
  'console.offerMissed': str`Przegapiona propozycja: ${0}. Pytamy kogoś innego.`,
  'console.dismiss': 'Zamknij',
  'console.notResponding': 'Propozycja minęła bez odpowiedzi: nikt nowy do Ciebie nie trafia.',
  'console.iAmBack': 'Już jestem',
  'console.offerTransfer': str`${0} przekazuje Ci tę rozmowę.`,
  'console.offerSpeaks': str`Mówi: ${0}`,
  'console.offerWhy': str`Dlaczego Ty: ${0}`,
  'console.keyAccept': 'Przyjmij pierwszą propozycję',
  'console.keyDecline': 'Odmów pierwszej propozycji',
  'console.pauseWrapUp': str`Czas na domknięcie spraw: nic nowego przez ${0}.`,
  'console.pauseBreathing': str`Chwila oddechu: nic nowego przez ${0}.`,
  'console.pauseDaily': 'Na dziś wystarczy: nic nowego do jutra.',
  'console.breakDue': str`Pracujesz bez przerwy od ${0}. Krótka przerwa dobrze Ci zrobi.`,
  'console.takeBreak': 'Zrób przerwę',
};
