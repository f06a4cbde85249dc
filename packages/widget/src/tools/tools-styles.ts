import { css } from 'lit';

export const toolsStyles = css`
  .tools {
    display: flex;
  }
  .tools .icon + .icon {
    margin-inline-start: -4px;
  }
  @media (pointer: coarse) {
    .tools .icon {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
