import type {} from '@deskbell/widget/react';
import type {} from '@deskbell/widget/svelte';
import type {} from '@deskbell/widget/vue';
import { DeskbellChat } from '@deskbell/widget';
import type { JSX } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { GlobalComponents } from 'vue';
import { describeElement } from '../../build/describe-element.ts';
import type { DeskbellChatProps } from '../../src/typings/chat-props.ts';

type Unread = CustomEvent<{ readonly count: number }>;
type Vue = InstanceType<GlobalComponents['deskbell-chat']>;

/** The compiler checks most of these. */
describe('the typings for frameworks', () => {
  it('say in React what may be set and heard', () => {
    type Props = JSX.IntrinsicElements['deskbell-chat'];
    expectTypeOf<Props['theme']>().toEqualTypeOf<'light' | 'dark' | undefined>();
    expectTypeOf<Props['site-id']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<NonNullable<Props['ondeskbell-unread']>>().parameter(0).toEqualTypeOf<Unread>();
    expectTypeOf<Props>().not.toHaveProperty('ondeskbell-rings');
  });

  it('say in Svelte what may be set and heard', () => {
    type Props = SvelteHTMLElements['deskbell-chat'];
    expectTypeOf<Props['theme']>().toEqualTypeOf<'light' | 'dark' | undefined>();
    expectTypeOf<NonNullable<Props['ondeskbell-unread']>>().parameter(0).toEqualTypeOf<Unread>();
    expectTypeOf<{ 'site-id': string; open: true }>().toExtend<Props>();
    expectTypeOf<{ theme: 'purple' }>().not.toExtend<Props>();
  });

  it('say in Vue what may be set and heard', () => {
    expectTypeOf<Vue['$props']['theme']>().toEqualTypeOf<'light' | 'dark' | undefined>();
    expectTypeOf<{ 'site-id': string; open: true; class: string }>().toExtend<Vue['$props']>();
    // So do the tools of Vue spell `site-id`.
    expectTypeOf<{ siteId: string }>().toExtend<Vue['$props']>();
    expectTypeOf<Vue['$emit']>().toBeCallableWith(
      'deskbell-unread',
      new CustomEvent('x', { detail: { count: 1 } }),
    );
    expectTypeOf<Vue['show']>().toEqualTypeOf<() => void>();
  });

  it('have every attribute that the manifest has', () => {
    const props = ['client', 'launcher', 'locale', 'open', 'relay', 'side', 'site-id', 'theme'] as const;
    expectTypeOf<(typeof props)[number]>().toEqualTypeOf<keyof DeskbellChatProps>();
    const { attributes = [] } = describeElement().element;
    expect(attributes.map(({ name }) => name).sort()).toEqual(props.filter((name) => name !== 'client'));
    expect(Object.keys(DeskbellChat.properties)).toContain('client');
  });
});
