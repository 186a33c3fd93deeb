import type { Verdict } from '../../core/report.ts';

/** Shapes that differ without their colour: gate, triangle, octagon, circle. */
const shapes: Readonly<Record<'secure' | 'warning' | 'insecure' | 'failed' | 'gate', { shape: string; mark: string }>> =
  {
    secure: { shape: 'M5 30V14a11 11 0 0 1 22 0v16z', mark: 'm10 18 4.5 4.5L22.500 13' },
    warning: { shape: 'M16 2.500 30.500 29h-29z', mark: 'M16 12v8M16 24.500v.4' },
    insecure: { shape: 'M10 1.500h12l8.500 8.500v12L22 30.500H10L1.500 22V10z', mark: 'M16 8v10M16 24v.4' },
    failed: {
      shape: 'M16 1.500a14.500 14.500 0 1 0 0 29a14.500 14.500 0 1 0 0-29z',
      mark: 'm10.500 10.500 11 11m0-11-11 11',
    },
    gate: { shape: 'M5 30V14a11 11 0 0 1 22 0v16z', mark: 'M12 10v16M20 10v16M8 17h16' },
  };

const shapeOf: Readonly<Record<Verdict, keyof typeof shapes>> = {
  secure: 'secure',
  local: 'secure',
  warning: 'warning',
  insecure: 'insecure',
  failed: 'failed',
  unsupported: 'gate',
  unknown: 'gate',
};

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const { shape, mark } = shapes[shapeOf[verdict]];
  return (
    <svg class="verdict-icon" viewBox="0 0 32 32" aria-hidden="true">
      <path d={shape} fill="currentColor" />
      <path d={mark} class="mark" />
    </svg>
  );
}
