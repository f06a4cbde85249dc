import type { BookSlot } from './book-slot.ts';
import type { KeptConversation } from './kept-conversation.ts';
import type { Wakes } from './wakes.ts';

/** In a book, pauses of agents end and visitors fall silent. */
export type BookWakes = Wakes<BookSlot | KeptConversation>;
