import { bellPath } from '@deskbell/ui';
import { svg, html, type TemplateResult } from 'lit';

/** Strokes on a 24 grid, drawn for Deskbell. Decoration only: what a button does is said in words beside it. */
const drawings = {
  // The mark, as visitors see it.
  bell: svg`<path d=${bellPath} fill="currentColor" />`,
  back: svg`<path d="m14 6-6 6 6 6"/>`,
  more: svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  hand: svg`<path d="M4 13h3l3-4 1.5 1L9.5 13h7a1.5 1.5 0 0 1 0 3H13M4 19h8l7-3"/>`,
  stop: svg`<circle cx="12" cy="12" r="8"/><path d="m9 9 6 6m0-6-6 6"/>`,
  person: svg`<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.8-3.6 3.5-5.5 7-5.5s6.2 1.9 7 5.5"/>`,
  globe: svg`<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8Z"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  page: svg`<path d="M7 4h7l4 4v12H7zM14 4v4h4"/>`,
  link: svg`<path d="M10 14a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1 1M14 10a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1-1"/>`,
  chats: svg`<path d="M4 6h11v8H9l-3 3v-3H4zM18 9h2v8h-2v3l-3-3h-5"/>`,
  lock: svg`<rect x="6" y="11" width="12" height="8" rx="1.5"/><path d="M9 11V8.5a3 3 0 0 1 6 0V11"/>`,
  reply: svg`<path d="m9 8-4 4 4 4M5 12h8a6 6 0 0 1 6 6"/>`,
  send: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  code: svg`<path d="m8 8-4 4 4 4M16 8l4 4-4 4M13.5 5l-3 14"/>`,
  copy: svg`<rect x="9" y="9" width="10" height="10" rx="1.5"/><path d="M6 15H5V5h10v1"/>`,
  keyboard: svg`<rect x="3" y="7" width="18" height="11" rx="1.5"/><path d="M7 11h.01M11 11h.01M15 11h.01M8 14.5h8"/>`,
  signOut: svg`<path d="M10 5H5v14h5M14 8l4 4-4 4M18 12H9"/>`,
  remove: svg`<path d="m7 7 10 10M17 7 7 17"/>`,
  add: svg`<path d="M12 6v12M6 12h12"/>`,
  cloudOff: svg`<path d="m4 4 16 16M8.5 8.600A5 5 0 0 0 7 18h10M11 7.200A5 5 0 0 1 16.5 11a3.5 3.5 0 0 1 2.8 5.5"/>`,
  chevron: svg`<path d="m7 10 5 5 5-5"/>`,
  pencil: svg`<path d="m5 19 1-4L16.500 4.500a1.800 1.800 0 0 1 3 3L9 18l-4 1Z"/>`,
  bin: svg`<path d="M5 7h14M9.500 7V4.500h5V7M7 7l1 12.500h8L17 7"/>`,
  handOn: svg`<path d="M4 8h13m-4-4 4 4-4 4M20 16H7m4-4-4 4 4 4"/>`,
  up: svg`<path d="M5 19h14M12 15V4M7 9l5-5 5 5"/>`,
  star: svg`<path d="m12 4 2.400 5.100 5.600.700-4.100 3.900 1 5.500-4.900-2.700-4.900 2.700 1-5.500L4 9.800l5.600-.700Z"/>`,
  search: svg`<circle cx="11" cy="11" r="6"/><path d="m15.500 15.500 4 4"/>`,
  filter: svg`<path d="M5 7h14M8 12h8M10.500 17h3"/>`,
  board: svg`<path d="M5 20V11M12 20V4M19 20v-6"/>`,
  chart: svg`<path d="M4 4v16h16"/><path d="m7.500 15 3.500-4.500 3 2.500 5-7"/>`,
  gear: svg`<path d="M4 7h9m5 0h2M4 17h2m5 0h9"/><circle cx="15.500" cy="7" r="2.500"/><circle cx="8.500" cy="17" r="2.500"/>`,
  warning: svg`<path d="M12 4 3 19.500h18ZM12 10v4.500M12 17h.01"/>`,
  sun: svg`<circle cx="12" cy="12" r="3.5"/><path d="M12 4v1.5M12 18.5V20M4 12h1.5M18.5 12H20M6.3 6.300l1.1 1.100M16.6 16.600l1.1 1.100M17.7 6.300l-1.1 1.100M7.4 16.600l-1.1 1.1"/>`,
  cup: svg`<path d="M5 9h11v5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM16 10.500h1.500a2.300 2.300 0 0 1 0 4.600H16M8.500 3.500v2m4-2v2"/>`,
  heart: svg`<path d="M12 19.500s-7.500-4.400-7.500-9.800a4 4 0 0 1 7.500-2 4 4 0 0 1 7.500 2c0 5.400-7.500 9.800-7.500 9.800Z"/>`,
} as const;

export type IconName = keyof typeof drawings;

/** An icon as wide as the text is high. Takes the colour of the text; give it a `slot` inside Web Awesome's elements. */
export function icon(name: IconName, slot?: string): TemplateResult {
  return html`<svg
    class="icon"
    slot=${slot ?? ''}
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${drawings[name]}
  </svg>`;
}
