interface Props {
  readonly label: string;
  readonly onClick: () => Promise<unknown>;
}

/** A cross that takes away what it stands beside. */
export function DismissButton({ label, onClick }: Props) {
  return (
    <button type="button" class="dismiss" aria-label={label} onClick={() => void onClick()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 4 8 8m0-8-8 8" />
      </svg>
    </button>
  );
}
