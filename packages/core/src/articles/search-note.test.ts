import { expect, it } from 'vitest';
import { searchNote } from './search-note.ts';

it('notes the words of a search in one way', () => {
  expect(searchNote('  Jak ZWRÓCIĆ buty? ')).toBe('jak zwrocic buty');
});

it('[A7] notes nothing that names a person', () => {
  expect(searchNote('order 123456 ada@shop.example')).toBe('order');
  expect(searchNote('4111 1111 1111 1111 card')).toBe('card');
  expect(searchNote('60 12 34 56 call me')).toBe('call me');
  expect(searchNote('+48-600-700-800')).toBeNull();
  expect(searchNote('?')).toBeNull();
});
