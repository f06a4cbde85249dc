import type { Deadline, DeliveryOutcome, IdentifyRequest, StartRequest, TellContact } from '@deskbell/core';
import type { AppendFrame } from '../writer/append-frame.ts';
import type { WriteRequest } from '../writer/committer.ts';
import type { WriteInput } from '../writer/writes.ts';

/** What a write is about. Two that share a key are run one after the other, in the order in which they were asked for. */
export function keysOf([name, input]: WriteRequest): readonly string[] {
  switch (name) {
    case 'append': {
      const [id, , , , , , deadlines] = input as AppendFrame;
      return deadlines ? [id, ...deadlineKeys(deadlines)] : [id];
    }
    case 'start': {
      const { conversation, deadlines = [] } = input as StartRequest;
      const { id, siteId, visitorId } = conversation;
      return [id, `visitor ${siteId} ${visitorId}`, ...deadlineKeys(deadlines)];
    }
    case 'identify': {
      const { siteId, visitorId, formerVisitorId } = input as IdentifyRequest;
      const keys = [`visitor ${siteId} ${visitorId}`];
      return formerVisitorId === null ? keys : [...keys, `visitor ${siteId} ${formerVisitorId}`];
    }
    case 'tellContact': {
      const { siteId, visitorId } = input as TellContact;
      return [`visitor ${siteId} ${visitorId}`];
    }
    case 'mergeContacts': {
      const { siteId, visitorIds } = input as WriteInput<'mergeContacts'>;
      return ['other', ...visitorIds.map((id) => `visitor ${siteId} ${id}`)];
    }
    case 'putDraft':
      return [`drafts ${(input as WriteInput<'putDraft'>).agentId}`];
    case 'moveDue':
    case 'moveMark':
      return [(input as { id: string }).id];
    case 'schedule':
    case 'cancelDeadline':
    case 'completeDeadline':
      return deadlineKeys([input as { key: string }]);
    case 'dispatchEvents':
    case 'eraseEvents':
    case 'purgeEvents':
      return ['outbox'];
    case 'settleDelivery': {
      const { endpointId, eventId } = input as DeliveryOutcome;
      return [`delivery ${endpointId} ${eventId}`];
    }
    default:
      // All that is rare.
      return ['other'];
  }
}

function deadlineKeys(deadlines: readonly Pick<Deadline, 'key'>[]): string[] {
  return deadlines.map(({ key }) => `deadline ${key}`);
}
