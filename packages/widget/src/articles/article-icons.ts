import { lineIcon } from '@deskbell/ui';
import { svg } from 'lit';

export const searchIcon = lineIcon(svg`<circle cx="10.5" cy="10.5" r="6" /><path d="M15 15l5 5" />`);
export const pageIcon = lineIcon(svg`<path d="M7 3.5h7l4 4v13H7zM10 12h5M10 16h5" />`);
export const onwardsIcon = lineIcon(svg`<path d="M9 5l7 7-7 7" />`);
export const dismissIcon = lineIcon(svg`<path d="M6 6l12 12M18 6L6 18" />`);
