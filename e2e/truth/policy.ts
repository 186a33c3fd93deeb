import type { Answer } from '../lab/answers.ts';

/** What the page's own policy says about insecure addresses. */
export interface Policy {
  readonly id: string;
  /** It makes the browser rewrite insecure addresses, without any word of it on Chromium's record. */
  readonly upgrades?: true;
  /** It refuses insecure addresses itself, so that most never get as far as being mixed content. */
  readonly refuses?: true;
  readonly top?: { readonly headers?: Answer['headers']; readonly head?: string; readonly body?: string };
  /** What the framed documents say, where the place has any. */
  readonly framed?: { readonly headers: Answer['headers'] };
}

const header = (value: string) => ({ headers: { 'Content-Security-Policy': value } });

const meta = '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">';

export const policies: readonly Policy[] = [
  { id: 'none' },
  { id: 'uir-header', upgrades: true, top: header('upgrade-insecure-requests') },
  { id: 'uir-meta', upgrades: true, top: { head: meta } },
  // Browsers heed a policy in the head only.
  { id: 'uir-meta-misplaced', top: { body: meta } },
  { id: 'uir-framed', upgrades: true, framed: header('upgrade-insecure-requests') },
  {
    id: 'uir-report-only',
    top: { headers: { 'Content-Security-Policy-Report-Only': 'upgrade-insecure-requests' } },
  },
  { id: 'https-only', refuses: true, top: header("default-src https: data: blob: 'unsafe-inline' 'unsafe-eval'") },
  {
    id: 'uir-https-only',
    upgrades: true,
    refuses: true,
    top: header("upgrade-insecure-requests; default-src https: data: blob: 'unsafe-inline' 'unsafe-eval'"),
  },
  { id: 'self-only', refuses: true, top: header("default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'") },
  { id: 'block-all', top: header('block-all-mixed-content') },
];
