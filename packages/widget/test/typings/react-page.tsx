import type {} from '@deskbell/widget/react';
import type { ReactElement, RefObject } from 'react';
import type { DeskbellChat } from '@deskbell/widget';

interface Props {
  readonly chat: RefObject<DeskbellChat | null>;
  readonly count: (unread: number) => void;
}

/** As somebody writes it in React; that it compiles is the test. */
export function ReactPage({ chat, count }: Props): ReactElement {
  return (
    <>
      <button onClick={() => chat.current?.show()}>Help</button>
      <deskbell-chat
        ref={chat}
        site-id="shop"
        relay="https://chat.example"
        locale="pl"
        theme="dark"
        className="bell"
        ondeskbell-unread={(event) => count(event.detail.count)}
      />
    </>
  );
}
