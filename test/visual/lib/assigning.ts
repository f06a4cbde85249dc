import type { SiteConfigurationInput } from '@deskbell/protocol';

const queues: SiteConfigurationInput['queues'] = { main: { mode: 'assign' } };

/** Whoever is free has a conversation at once, and nothing stands at home but who is here. */
export const ASSIGNING: SiteConfigurationInput = {
  queues,
  widget: { home: { articles: false, flows: false, past: false } },
};

/** A site with everything that helps before and after a conversation. */
export const HELPFUL: SiteConfigurationInput = {
  queues,
  surveys: { satisfaction: { kind: 'csat' } },
  widget: {
    look: { title: { en: 'Teapots & Co.', ar: 'أباريق الشاي' } },
    invitations: [
      {
        id: 'pots',
        when: { pageContains: ['#pots'] },
        kind: 'card',
        title: { en: 'Not sure which pot it is to be?', ar: 'هل تحتار في اختيار الإبريق؟' },
        message: {
          en: 'Eva has brewed with all of them. Ask her what suits you.',
          ar: 'جرّبت إيفا جميع الأباريق. اسألها عمّا يناسبك.',
        },
      },
    ],
  },
};

/** A site that asks something before anybody writes. */
export const ASKING: SiteConfigurationInput = {
  queues,
  privacy: {
    consent: {
      version: '1',
      text: {
        en: 'We keep what you write for a year, and show it to nobody else. [Privacy](https://shop.example/privacy)',
        ar: 'نحتفظ بما تكتبه لمدة عام، ولا نعرضه على أحد غيرنا. [الخصوصية](https://shop.example/privacy)',
      },
    },
  },
  widget: {
    home: { articles: false, flows: false, past: false },
    preChat: {
      text: { en: 'So that we know who is asking:', ar: 'لنعرف من يسأل:' },
      fields: [
        { id: 'name', label: { en: 'Your name', ar: 'اسمك' }, fills: 'name' },
        {
          id: 'order',
          label: { en: 'Order number', ar: 'رقم الطلب' },
          hint: { en: 'It stands on your bill', ar: 'تجده على الفاتورة' },
          optional: true,
        },
      ],
    },
  },
};
