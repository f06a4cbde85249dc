import { type AuditActor, type Subject, assertNever } from '@deskbell/core';

/** Somebody as the audit names them. */
export function auditActor(subject: Subject | AuditActor): AuditActor {
  switch (subject.kind) {
    case 'agent':
      return 'agentId' in subject ? { kind: 'agent', id: subject.agentId, name: null } : subject;
    case 'key':
      return 'keyId' in subject ? { kind: 'key', id: subject.keyId, name: null } : subject;
    case 'bot':
      return 'botId' in subject ? { kind: 'bot', id: subject.botId, name: null } : subject;
    case 'visitor':
      return 'visitorId' in subject ? { kind: 'visitor', id: subject.visitorId, name: null } : subject;
    case 'nobody':
    case 'desk':
      return 'id' in subject ? subject : { kind: subject.kind, id: null, name: null };
    case 'commandLine':
      return subject;
    default:
      return assertNever(subject);
  }
}
