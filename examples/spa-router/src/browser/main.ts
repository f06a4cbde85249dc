import { pages } from './pages.ts';
import * as person from './person.ts';
import { startRouter } from './router.ts';

const find = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`unable to start: the page has no ${selector}`);
  return found;
};
const who = find<HTMLOutputElement>('#person');
const signOut = find<HTMLButtonElement>('#sign-out');

const router = startRouter(find('main'), pages(changed));
signOut.addEventListener('click', () => {
  person.signOut();
  changed();
});

/** Somebody has signed in or out. */
function changed(): void {
  who.textContent = person.name ?? '';
  signOut.hidden = person.name === null;
  router.refresh();
}
