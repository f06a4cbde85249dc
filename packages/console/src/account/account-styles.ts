import { css } from 'lit';

/** The parts of the own account: a panel each, as wide as its fields are read well. */
export const accountStyles = css`
  :host {
    display: block;
  }
  form,
  .fields {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 12px;
    max-inline-size: 440px;
  }
  wa-input {
    inline-size: 100%;
  }
  form.wide {
    max-inline-size: none;
  }
  .steps {
    inline-size: 100%;
    margin: 0;
    padding-inline-start: 20px;
    list-style: decimal;
  }
  .steps li + li {
    margin-block-start: 16px;
  }
  .steps wa-input {
    max-inline-size: 240px;
    margin-block-start: 8px;
  }
  .scan {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 24px;
    margin-block-start: 8px;
  }
  .qr {
    flex: none;
    inline-size: 192px;
    block-size: 192px;
    border-radius: 10px;
  }
  .key {
    min-inline-size: 0;
  }
  .secret {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  code {
    overflow-wrap: anywhere;
  }
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
    gap: 4px 16px;
    margin: 0;
    padding: 12px 16px;
    border-radius: 10px;
    background: var(--db-surface-raised);
    list-style: none;
    font-family: ui-monospace, monospace;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block: 8px 12px;
  }
  .intro {
    max-inline-size: 68ch;
    margin-block-end: 12px;
    color: var(--db-text-quiet);
    text-wrap: pretty;
  }
  .problem {
    color: var(--db-danger);
    font-size: 13px;
    font-weight: 600;
  }
`;
