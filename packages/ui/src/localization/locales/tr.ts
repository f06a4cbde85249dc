import { str } from '@lit/localize';
import type { Templates } from '../localization.ts';
import type { UiTextId } from '../ui-text.ts';

export const templates: Templates<UiTextId<'tr'>> = {
  'ui.conversation': 'Görüşme',
  'ui.you': 'Siz',
  'ui.visitor': 'Ziyaretçi',
  'ui.support': 'Destek',
  'ui.note': 'İç not',
  'ui.newMessages': 'Yeni',
  'ui.toLatest': 'En son mesaja git',
  'ui.loading': 'Görüşme yükleniyor',
  'ui.loadOlder': 'Önceki mesajları göster',
  'ui.sending': 'Gönderiliyor',
  'ui.willBeSent': 'Bağlantı gelince gönderilecek',
  'ui.sent': 'Gönderildi',
  'ui.seen': 'Görüldü',
  'ui.notSent': 'Gönderilemedi',
  'ui.edited': 'düzenlendi',
  'ui.deleted': 'Bu mesaj silindi',
  'ui.retry': 'Tekrar dene',
  'ui.discard': 'Vazgeç',
  'ui.isTyping': str`${0} yazıyor`,
  'ui.said': str`${0}: ${1}`,
  'ui.message': 'Mesaj',
  'ui.writeMessage': 'Bir mesaj yazın…',
  'ui.send': 'Gönder',
  'ui.charactersLeft.one': str`${0} karakter kaldı`,
  'ui.charactersLeft.other': str`${0} karakter kaldı`,
  'ui.charactersTooMany.one': str`${0} karakter fazla: kısaltın ya da iki parça hâlinde gönderin`,
  'ui.charactersTooMany.other': str`${0} karakter fazla: kısaltın ya da iki parça hâlinde gönderin`,
};
