import { str } from '@lit/localize';

/** Czech: working on one conversation with others: who looks, who writes, drafts on all devices. */
export const togetherTemplates = {
  'console.togetherLooking': str`${0} si to také prohlíží`,
  'console.togetherReplying': str`${0} píše odpověď`,
  'console.togetherNoting': str`${0} píše poznámku`,
  'console.togetherMore': str`a ještě ${0}`,
  'console.togetherPreview': 'Ještě neodesláno:',
  'console.togetherAnswered': str`Od chvíle, kdy píšete, už tu je odpověď od: ${0}:`,
  'console.togetherAnswering': str`${0} právě píše odpověď. Obě se mohou minout.`,
  'console.togetherFile': 'Soubor',
  'console.togetherSendAnyway': 'Přesto odeslat',
  'console.togetherNotYet': 'Ještě ne',
  'console.togetherKeys': 'Enter odešle, Escape nechá zde.',
  'console.togetherOther': 'Napsáno na jiném vašem zařízení:',
  'console.togetherTake': 'Použít toto',
  'console.togetherDrop': 'Zahodit',
  'console.togetherKept': 'Uchováno v tomto zařízení, dokud nebude připojení.',
  'console.togetherTypingPreview': 'Operátoři vidí, co návštěvník píše',
  'console.togetherTypingPreviewHint':
    'Ještě před odesláním. Návštěvník to ví: stojí to nad polem; nikde se to neukládá.',
} as const;
