import type { Ids } from '@deskbell/core';
import { timeOrderedId } from '@deskbell/protocol/plain';
import { nanoid } from 'nanoid';

/** Ids of 21 url-safe characters that rise with time; 78 random bits keep those of one millisecond apart. */
export const randomIds: Ids = { next: () => timeOrderedId(Date.now(), nanoid(13)) };
