/** What an organisation has set, in the place of the control that a person has otherwise, or beside it. */
export const Locked = ({ children }: { readonly children: string }) => (
  <p class="locked">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z" />
    </svg>
    {children}
  </p>
);
