import { css } from 'lit';

/** A card in the middle of an empty page: signing in, choosing a password, waiting for the server. */
export const cardStyles = css`
  .page {
    display: grid;
    place-items: center;
    min-block-size: 100dvh;
    padding: 24px 16px;
    background: var(--db-surface-sunken);
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 16px;
    inline-size: min(100%, 384px);
    padding: 32px;
    border: 1px solid var(--db-line);
    border-radius: 20px;
    background: var(--db-surface);
    box-shadow: var(--db-shadow);
    --wa-form-control-height: 44px;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 16px;
    background: var(--db-accent);
    color: var(--db-on-accent);
  }
  .mark .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  h1 {
    font-size: 22px;
  }
  .intro {
    margin-block-start: -12px;
    color: var(--db-text-quiet);
  }
  form {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .actions > :first-child {
    flex: 1;
  }
  .error {
    color: var(--db-danger);
  }
  @media (max-width: 400px) {
    .card {
      padding: 24px;
    }
  }
`;
