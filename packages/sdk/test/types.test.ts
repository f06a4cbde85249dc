import type { EntryBody } from '@deskbell/protocol';
import { expectTypeOf, it } from 'vitest';
import type { AgentClient, AgentConversation } from '../src/agent.ts';
import type { VisitorClient } from '../src/visitor.ts';

/** Checked by the compiler; nothing here runs. */
it('types what each side may see and call', () => {
  type VisitorItem = VisitorClient['conversations']['current']['value']['timeline']['value']['items'][number];
  type AgentItem = ReturnType<AgentClient['conversations']['get']>['timeline']['value']['items'][number];
  expectTypeOf<VisitorItem['body']['type']>().toEqualTypeOf<
    | 'message'
    | 'status'
    | 'contactOffer'
    | 'contactRequest'
    | 'quickReplies'
    | 'card'
    | 'form'
    | 'article'
    | 'answer'
    | 'surveyAsked'
    | 'score'
    | 'feedback'
  >();
  expectTypeOf<AgentItem['body']['type']>().toEqualTypeOf<Exclude<EntryBody['type'], 'edit' | 'deletion'>>();
  expectTypeOf<Parameters<VisitorClient['on']>[0]>().toEqualTypeOf<'message'>();
  expectTypeOf<Parameters<AgentClient['on']>[0]>().toEqualTypeOf<
    'message' | 'assigned' | 'offered' | 'whispered' | 'alert' | 'unresolved'
  >();
  expectTypeOf<Parameters<AgentClient['openInbox']>[1]>().toEqualTypeOf<
    'mine' | 'offered' | 'waiting' | 'unassigned' | 'snoozed' | 'open' | 'resolved' | 'all'
  >();
  type State = ReturnType<AgentClient['conversations']['get']>['state']['value'];
  expectTypeOf<State>().toEqualTypeOf<AgentConversation | null>();
});
