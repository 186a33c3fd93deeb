import type { FailureClass, UpgradeState } from '../../core/report.ts';

/**
 * What a failed request says about HTTPS at a site. Firefox names errors of the network, but states those of TLS as a
 * sentence in the person's language; nearly all of them are about the certificate, the others speak of SSL itself.
 * Without a network, or when something of the person's own forbids the request, it says nothing.
 */
export function failedState(code: string, failure: FailureClass): UpgradeState {
  if (failure === 'other' && !/^(net::|NS_|Error code)/.test(code)) {
    return /\bSSL\b|protocol|encryption/i.test(code) ? 'refused' : 'certificate-error';
  }
  if (failure.startsWith('certificate')) return 'certificate-error';
  if (failure === 'timeout') return 'timeout';
  if (failure === 'redirect-loop') return 'redirects-back';
  return silent.has(failure) ? 'not-tried' : 'refused';
}

const silent: ReadonlySet<FailureClass> = new Set(['offline', 'proxy', 'blocked-by-client'] as const);
