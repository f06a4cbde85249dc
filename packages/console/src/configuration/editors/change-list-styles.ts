import { css } from 'lit';

export const changeListStyles = css`
  .changes {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .changes li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    padding-block: 6px;
    border-block-start: 1px solid var(--db-line);
    overflow-wrap: anywhere;
  }
  .changes li:first-child {
    border: 0;
  }
  .changes li > :first-child {
    flex: 1 1 240px;
    color: var(--db-text-quiet);
  }
  .changes li > :last-child {
    flex: 1 1 200px;
  }
  del {
    color: var(--db-text-quiet);
    text-decoration-color: var(--db-danger);
  }
  ins {
    font-weight: 600;
    text-decoration: none;
  }
`;
