import { css } from 'lit';

/** What stands in the place of the conversation. */
export const viewStyles = css`
  .view {
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  /* The room is the title's. */
  .back + .mark {
    display: none;
  }
`;
