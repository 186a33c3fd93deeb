import { history as words } from '../../words/en/history.ts';

/** In the place of the switch, where an organisation has decided. */
export const Forbidden = () => (
  <p class="locked">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z" />
    </svg>
    {words.forbidden}
  </p>
);
