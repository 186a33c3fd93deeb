import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'other-protocol',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],
  text: {
    pass: 'The response is HTTP',
    fail: 'The service on this port does not speak HTTP',
    why: 'The response has no status line and no headers, so the browser shows whatever bytes arrived, and no security policy can be sent.',
    fix: [
      'See what the service sends: nc, then the host and the port. It may be a remote shell, mail, a database, or HTTP/2 without TLS (gRPC).',
      'Check that the port is the right one, and close it to the network if no browser is meant to reach it.',
    ].join('\n'),
  },
  spec: [{ name: 'RFC 9112 §4', url: 'https://www.rfc-editor.org/rfc/rfc9112#section-4' }],

  judge({ hops, address }) {
    const last = hops.at(-1);
    if (last?.raw !== true) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: `port ${address.port}`, url: last.url }] };
  },
});
