import type { Verdict } from '../../core/report.ts';
import { type Shape, shapeOf } from '../verdict-shape.ts';

/** As in the toolbar: gate, house, triangle, octagon, circle, grille. */
const drawings: Readonly<Record<Shape, { readonly shape: string; readonly mark: string }>> = {
  secure: { shape: 'M4 30V14a12 12 0 0 1 24 0v16z', mark: 'm10 18.500 4.500 4.500L22.500 13' },
  local: { shape: 'M16 2 1 16.500h4V30h22V16.500h4z', mark: 'M13 29.500V22a3 3 0 0 1 6 0v7.500z' },
  warning: { shape: 'M16 2.500 30.500 29h-29z', mark: 'M16 12v8M16 24.500v.4' },
  insecure: { shape: 'M10 2h12l8 8v12l-8 8H10l-8-8V10z', mark: 'M16 9v9M16 23.500v.4' },
  failed: { shape: 'M16 2a14 14 0 1 0 0 28a14 14 0 1 0 0-28z', mark: 'm11 11 10 10m0-10-10 10' },
  gate: {
    shape:
      'M4 30V14a12 12 0 0 1 24 0v16h-4V14a8 8 0 0 0-16 0v16zM12 7h2v21l-1 3-1-3zm6 0h2v21l-1 3-1-3zM7 14h18v2H7zm0 6h18v2H7z',
    mark: '',
  },
};

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const { shape, mark } = drawings[shapeOf[verdict]];
  return (
    <svg class="verdict-icon" viewBox="0 0 32 32" aria-hidden="true">
      <path d={shape} fill="currentColor" />
      <path d={mark} class="mark" />
    </svg>
  );
}
