import type { WidgetPlan } from '@deskbell/core';

/** What the loader draws the launcher by, before anything else is loaded; what is as it would be anyway is left out. */
export interface LoaderLook {
  /** A colour as CSS writes it. */
  readonly accent?: string;
  readonly theme?: 'light' | 'dark';
  readonly side?: 'left' | 'right';
  /** From the side and from the bottom, in CSS pixels. */
  readonly offset?: readonly [number, number];
  readonly launcher?: 'label' | 'none';
  /** By language tag in small letters. */
  readonly label?: Readonly<Record<string, string>>;
  /** There are invitations or announcements. */
  readonly proactive?: true;
}

/** Of a plan, as little as possible: every page that has the widget loads it. */
export function loaderLook({ announcements, invitations, launcher, look }: WidgetPlan): LoaderLook {
  const { accent, accentDark, label, offset, side, theme } = look;
  const labels = Object.entries(label);
  return {
    ...accentOf(accent, accentDark),
    ...(theme === 'auto' ? {} : { theme }),
    ...(side === undefined ? {} : { side }),
    ...(offset.side === 20 && offset.bottom === 20 ? {} : { offset: [offset.side, offset.bottom] }),
    ...(launcher === 'bubble' ? {} : { launcher }),
    ...(labels.length === 0 ? {} : { label: byLanguage(labels) }),
    ...(invitations.length > 0 || announcements.length > 0 ? { proactive: true } : {}),
  };
}

/** Whoever speaks another kind of a language finds it, too: `pt` a text for `pt-BR`. */
function byLanguage(texts: readonly (readonly [string, string])[]): Record<string, string> {
  const named = texts.map(([tag, text]) => [tag.toLowerCase(), text] as const);
  const found = new Map(named);
  for (const [tag, text] of named) {
    const [language = tag] = tag.split('-');
    if (!found.has(language)) found.set(language, text);
  }
  return Object.fromEntries(found);
}

function accentOf(accent: string | undefined, dark: string | undefined): LoaderLook {
  const light = accent ?? dark;
  if (light === undefined) return {};
  return { accent: dark === undefined || dark === light ? light : `light-dark(${light},${dark})` };
}
