import { css } from 'lit';

/**
 * The custom properties that Web Awesome's components read, said in our own tokens: so its buttons and menus look like the
 * rest, in light and dark, and none of its style sheets is loaded. A test holds the list complete.
 */
export const webawesomeTheme = css`
  :host {
    --wa-font-family-body: var(--db-font);
    --wa-font-size-3xs: 10px;
    --wa-font-size-2xs: 11px;
    --wa-font-size-xs: 12px;
    --wa-font-size-s: 13px;
    --wa-font-size-m: 14px;
    --wa-font-size-l: 16px;
    --wa-font-size-xl: 18px;
    --wa-font-size-smaller: 0.92em;
    --wa-font-weight-action: 550;
    --wa-font-weight-heading: 650;
    --wa-font-weight-semibold: 600;
    --wa-line-height-condensed: 1.25;

    --wa-space-2xs: 4px;
    --wa-space-xs: 8px;
    --wa-spacing-xs: 8px;
    --wa-space-s: 12px;
    --wa-space-m: 16px;
    --wa-space-l: 20px;
    --wa-space-2xl: 32px;

    --wa-border-style: solid;
    --wa-border-width-s: 1px;
    --wa-border-radius-s: 6px;
    --wa-border-radius-m: 10px;
    --wa-border-radius-pill: 999px;
    --wa-border-radius-circle: 50%;
    --wa-panel-border-style: solid;
    --wa-panel-border-width: 1px;
    --wa-panel-border-radius: 16px;
    --wa-shadow-m: var(--db-shadow);
    --wa-shadow-l: var(--db-shadow);

    --wa-focus-ring-style: solid;
    --wa-focus-ring-width: 2px;
    --wa-focus-ring-offset: 2px;
    --wa-focus-ring: solid 2px var(--db-text);
    --wa-color-focus: var(--db-text);

    --wa-transition-easing: var(--db-ease);
    --wa-transition-fast: var(--db-quick);
    --wa-transition-normal: var(--db-quick);
    --wa-button-transform-hover: none;
    --wa-button-transform-active: none;

    --wa-color-surface-default: var(--db-surface);
    --wa-color-surface-raised: var(--db-surface);
    --wa-color-surface-border: var(--db-line);
    --wa-color-text-normal: var(--db-text);
    --wa-color-text-quiet: var(--db-text-quiet);
    --wa-color-overlay-modal: light-dark(rgb(38 32 24 / 36%), rgb(0 0 0 / 56%));
    --wa-color-mix-hover: var(--db-text) 8%;
    --wa-color-mix-active: var(--db-text) 14%;

    --wa-color-brand-fill-loud: var(--db-accent);
    --wa-color-brand-fill-normal: color-mix(in oklab, var(--db-accent) 18%, var(--db-surface));
    --wa-color-brand-fill-quiet: color-mix(in oklab, var(--db-accent) 10%, var(--db-surface));
    --wa-color-brand-border-loud: var(--db-accent);
    --wa-color-brand-border-normal: color-mix(in oklab, var(--db-accent) 50%, var(--db-surface));
    --wa-color-brand-border-quiet: color-mix(in oklab, var(--db-accent) 24%, var(--db-surface));
    --wa-color-brand-on-loud: var(--db-on-accent);
    --wa-color-brand-on-normal: color-mix(in oklab, var(--db-accent) 70%, var(--db-text));
    --wa-color-brand-on-quiet: color-mix(in oklab, var(--db-accent) 80%, var(--db-text));

    --wa-color-neutral-fill-loud: var(--db-text);
    --wa-color-neutral-fill-normal: color-mix(in oklab, var(--db-text) 10%, var(--db-surface));
    --wa-color-neutral-fill-quiet: var(--db-surface-raised);
    --wa-color-neutral-border-loud: var(--db-line-strong);
    --wa-color-neutral-border-normal: color-mix(in oklab, var(--db-line-strong) 55%, var(--db-surface));
    --wa-color-neutral-border-quiet: var(--db-line);
    --wa-color-neutral-on-loud: var(--db-surface);
    --wa-color-neutral-on-normal: var(--db-text);
    --wa-color-neutral-on-quiet: var(--db-text);

    --wa-color-success-fill-loud: var(--db-positive);
    --wa-color-success-fill-normal: color-mix(in oklab, var(--db-positive) 18%, var(--db-surface));
    --wa-color-success-fill-quiet: color-mix(in oklab, var(--db-positive) 10%, var(--db-surface));
    --wa-color-success-border-loud: var(--db-positive);
    --wa-color-success-border-normal: color-mix(in oklab, var(--db-positive) 50%, var(--db-surface));
    --wa-color-success-border-quiet: color-mix(in oklab, var(--db-positive) 24%, var(--db-surface));
    --wa-color-success-on-loud: var(--db-surface);
    --wa-color-success-on-normal: var(--db-text);
    --wa-color-success-on-quiet: color-mix(in oklab, var(--db-positive) 60%, var(--db-text));

    --wa-color-warning-fill-loud: var(--db-brass);
    --wa-color-warning-fill-normal: color-mix(in oklab, var(--db-brass) 30%, var(--db-note));
    --wa-color-warning-fill-quiet: var(--db-note);
    --wa-color-warning-border-loud: var(--db-brass);
    --wa-color-warning-border-normal: color-mix(in oklab, var(--db-note-text) 40%, var(--db-note));
    --wa-color-warning-border-quiet: color-mix(in oklab, var(--db-note-text) 20%, var(--db-note));
    --wa-color-warning-on-loud: var(--db-on-brass);
    --wa-color-warning-on-normal: var(--db-note-text);
    --wa-color-warning-on-quiet: var(--db-note-text);

    --wa-color-danger-fill-loud: var(--db-danger);
    --wa-color-danger-fill-normal: color-mix(in oklab, var(--db-danger) 18%, var(--db-surface));
    --wa-color-danger-fill-quiet: color-mix(in oklab, var(--db-danger) 8%, var(--db-surface));
    --wa-color-danger-border-loud: var(--db-danger);
    --wa-color-danger-border-normal: color-mix(in oklab, var(--db-danger) 50%, var(--db-surface));
    --wa-color-danger-border-quiet: color-mix(in oklab, var(--db-danger) 24%, var(--db-surface));
    --wa-color-danger-on-loud: var(--db-surface);
    --wa-color-danger-on-normal: var(--db-danger);
    --wa-color-danger-on-quiet: var(--db-danger);

    --wa-color-fill-loud: var(--wa-color-neutral-fill-loud);
    --wa-color-fill-normal: var(--wa-color-neutral-fill-normal);
    --wa-color-fill-quiet: var(--wa-color-neutral-fill-quiet);
    --wa-color-border-loud: var(--wa-color-neutral-border-loud);
    --wa-color-border-normal: var(--wa-color-neutral-border-normal);
    --wa-color-border-quiet: var(--wa-color-neutral-border-quiet);
    --wa-color-on-loud: var(--wa-color-neutral-on-loud);
    --wa-color-on-normal: var(--wa-color-neutral-on-normal);
    --wa-color-on-quiet: var(--wa-color-neutral-on-quiet);

    --wa-form-control-activated-color: var(--db-accent);
    --wa-form-control-background-color: var(--db-surface);
    --wa-form-control-border-color: var(--db-line-strong);
    --wa-form-control-border-radius: 10px;
    --wa-form-control-border-style: solid;
    --wa-form-control-border-width: 1px;
    --wa-form-control-height: 36px;
    --wa-form-control-hint-color: var(--db-text-quiet);
    --wa-form-control-hint-font-weight: 400;
    --wa-form-control-hint-line-height: 1.4;
    --wa-form-control-label-color: var(--db-text);
    --wa-form-control-label-font-weight: 550;
    --wa-form-control-label-line-height: 1.4;
    --wa-form-control-padding-block: 7px;
    --wa-form-control-padding-inline: 12px;
    --wa-form-control-placeholder-color: var(--db-text-quiet);
    --wa-form-control-required-content: '';
    --wa-form-control-required-content-color: inherit;
    --wa-form-control-required-content-offset: 0;
    --wa-form-control-toggle-size: 18px;
    --wa-form-control-value-color: var(--db-text);
    --wa-form-control-value-font-size: 14px;
    --wa-form-control-value-font-weight: 400;
    --wa-form-control-value-line-height: 1.4;

    --wa-tooltip-arrow-size: 6px;
    --wa-tooltip-background-color: var(--db-text);
    --wa-tooltip-border-color: var(--db-text);
    --wa-tooltip-border-radius: 6px;
    --wa-tooltip-border-style: solid;
    --wa-tooltip-border-width: 1px;
    --wa-tooltip-content-color: var(--db-surface);
    --wa-tooltip-font-size: 12px;
    --wa-tooltip-line-height: 1.4;
  }
`;
