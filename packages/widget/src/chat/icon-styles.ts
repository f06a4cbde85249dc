import { css } from 'lit';

/**
 * Icons that take no elements: the outlines of what a line of 2 px draws in a box of 24, cut out of a button's `::before`. Pictures would have
 * to be allowed by the page's Content-Security-Policy; these need not.
 */
export const iconStyles = css`
  .drawn::before {
    content: '';
    inline-size: 20px;
    block-size: 20px;
    background: currentcolor;
    clip-path: var(--db-icon);
  }
  .hide {
    --db-icon: path(
      'M3.58 7.26A.83 .83 0 0 1 4.76 6.08L10.59 11.91A.83 .83 0 0 1 9.41 13.09zM10.59 13.09A.83 .83 0 0 1 9.41 11.91L15.24 6.08A.83 .83 0 0 1 16.42 7.26z'
    );
  }
  .launcher.drawn::before {
    inline-size: 32px;
    block-size: 32px;
    clip-path: path(
      'M5.72 11.61A1.33 1.33 0 0 1 7.61 9.72L16.94 19.06A1.33 1.33 0 0 1 15.06 20.94zM16.94 20.94A1.33 1.33 0 0 1 15.06 19.06L24.39 9.72A1.33 1.33 0 0 1 26.28 11.61z'
    );
  }
  .back {
    --db-icon: path(
      'M11.91 3.58A.83 .83 0 0 1 13.09 4.76L7.26 10.59A.83 .83 0 0 1 6.08 9.41zM6.08 10.59A.83 .83 0 0 1 7.26 9.41L13.09 15.24A.83 .83 0 0 1 11.91 16.42z'
    );
  }
  .more {
    --db-icon: path(
      'M2.92 10A1.25 1.25 0 0 1 5.42 10A1.25 1.25 0 0 1 2.92 10zM8.75 10A1.25 1.25 0 0 1 11.25 10A1.25 1.25 0 0 1 8.75 10zM14.58 10A1.25 1.25 0 0 1 17.08 10A1.25 1.25 0 0 1 14.58 10z'
    );
  }
  [dir='rtl'] .back::before {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .drawn::before {
      forced-color-adjust: none;
      background: ButtonText;
    }
  }
`;
