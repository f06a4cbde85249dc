import { withDeskbell } from './deskbell.ts';
import * as person from './person.ts';
import type { Draw } from './router.ts';

function text(tag: 'h1' | 'p', content: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}

function button(label: string, click: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', click);
  return element;
}

/** The pages, by address. `changed` is called when somebody has signed in. */
export function pages(changed: () => void): Readonly<Record<string, Draw>> {
  const enter = (who: person.Person): (() => void) => {
    return () => {
      person.signIn(who);
      changed();
    };
  };
  return {
    '/': (main) => main.append(text('h1', 'Spring teas'), text('p', 'Three gardens, three teas.')),
    '/orders': (main) => {
      main.append(text('h1', 'Orders'));
      if (person.name) main.append(text('p', `${person.name}, your tea is on its way.`));
      else {
        main.append(text('p', 'Who are you?'), button('Sign in as Ada', enter('ada')), ' ');
        main.append(button('Sign in as Ben', enter('ben')));
      }
    },
    '/help': (main) => {
      main.append(text('h1', 'Help'), text('p', 'Somebody who knows is a click away.'));
      main.append(button('Ask us', () => withDeskbell((deskbell) => deskbell.open())));
    },
  };
}
