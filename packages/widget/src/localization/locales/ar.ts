import { templates as ui } from '@deskbell/ui/locales/ar';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'ar'> | WidgetTextId<'ar'>> = {
  ...ui,
  'widget.launcher': 'تواصل معنا',
  'widget.close': 'إغلاق المحادثة',
  'widget.unread.zero': 'لا رسائل جديدة',
  'widget.unread.one': 'رسالة جديدة واحدة',
  'widget.unread.two': 'رسالتان جديدتان',
  'widget.unread.few': str`${0} رسائل جديدة`,
  'widget.unread.many': str`${0} رسالة جديدة`,
  'widget.unread.other': str`${0} رسالة جديدة`,
  'widget.launcherUnread': str`${0}، ${1}`,
  'widget.greeting': 'مرحبًا، كيف يمكننا مساعدتك؟',
  'widget.greetingMore': 'اسأل بكلماتك أنت. يقرأ رسالتك شخص حقيقي ويجيبك هنا مباشرةً.',
  'widget.here': 'نحن هنا',
  'widget.away': 'لا أحد متاح الآن',
  'widget.awayMore': 'اترك لنا رسالة: لن تضيع، وسنجيبك هنا.',
  'widget.answering': 'هنا لمساعدتك',
  'widget.connecting': 'جارٍ الاتصال…',
  'widget.reconnecting': 'جارٍ استعادة الاتصال… تابع الكتابة، فلن يضيع شيء.',
  'widget.offline': 'أنت غير متصل بالإنترنت. تابع الكتابة: ستُرسل رسائلك عند عودة الاتصال.',
  'widget.unreachable': 'تعذّر الاتصال بالمحادثة الآن. تابع الكتابة: ستُرسل رسائلك عند عودة الاتصال.',
  'widget.back': 'رجوع',
  'widget.more': 'المزيد',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-ar.ts');
