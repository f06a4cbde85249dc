import { localized } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

/** A flow that a visitor may choose to begin with. */
export interface FlowMenuItem {
  readonly flow: string;
  readonly label: string;
}

/** The published flows that are in the menu, in the visitor's language. */
export function flowMenu({ flows }: DeskContext, siteId: string, locale: string | null): FlowMenuItem[] {
  return flows.published(siteId).flatMap(({ definition: { menu }, flowId }) => {
    const label = menu ? localized(menu, locale) : null;
    return label === null ? [] : [{ flow: flowId, label }];
  });
}
