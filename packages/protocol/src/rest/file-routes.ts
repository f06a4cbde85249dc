import { z } from 'zod';
import { fileIds, fileLink, fileRef, uploadInput, uploadTicket } from '../records/file-ref.ts';
import { listAnswer, listQuery } from './list-rest.ts';
import type { RestRoute } from './rest-route.ts';

/** `POST …/files`: what is to be uploaded. */
const uploadBody = uploadInput.omit({ conversationId: true });
/** `POST …/files/links`: of which files. */
const linksBody = z.strictObject({ ids: fileIds });
/** `POST …/files/links`. */
const linksAnswer = z.strictObject({ links: z.array(fileLink) });
/** `GET …/files`. */
const filesAnswer = listAnswer(fileRef);

/** Files of a conversation. The bytes go to and come from addresses of their own, which these calls name. */
export const fileRoutes = {
  /** Files of a conversation's messages, oldest first. */
  'GET /v1/sites/:siteId/conversations/:conversationId/files': {
    summary: "Lists the files of a conversation's messages, oldest first.",
    tag: 'files',
    action: 'file:read',
    query: listQuery,
    body: null,
    answer: filesAnswer,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
  /** Permission to upload one file once, like `file:upload`. */
  'POST /v1/sites/:siteId/conversations/:conversationId/files': {
    summary:
      'Asks for permission to upload one file once; PUT the bytes to the path of the answer, with its token.',
    tag: 'files',
    action: 'file:upload',
    body: uploadBody,
    answer: uploadTicket,
    status: 201,
    secret: true,
    errors: [
      'unauthenticated',
      'forbidden',
      'not_found',
      'conversation_closed',
      'too_large',
      'unsupported_type',
      'id_reused',
    ],
  },
  /** Links to files of a conversation, like `file:open`. */
  'POST /v1/sites/:siteId/conversations/:conversationId/files/links': {
    summary: 'Makes links to files of a conversation that hold for some minutes.',
    tag: 'files',
    action: 'file:read',
    body: linksBody,
    answer: linksAnswer,
    secret: true,
    errors: ['unauthenticated', 'forbidden', 'not_found'],
  },
} as const satisfies Record<string, RestRoute>;
