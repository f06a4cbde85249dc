import type { Ids } from '@deskbell/core';
import { nanoid } from 'nanoid';

/** Unguessable ids of 21 url-safe characters (126 random bits). */
export const randomIds: Ids = { next: () => nanoid() };
