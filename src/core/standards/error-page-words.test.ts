import { expect, test } from 'vitest';
import { wordsOfRefusal } from './error-page-words.ts';

const wantedBy = (url: string, status: number, text: string): string | undefined => {
  const [, wanted] = wordsOfRefusal(url, status).find(([words]) => words.test(text)) ?? [];
  return wanted;
};

const [plain, port80, secure] = ['http://panel.example:8443/', 'http://panel.example/', 'https://panel.example/'];

// As the servers really answer.
test.each([
  [plain, 400, '400 Bad Request The plain HTTP request was sent to HTTPS port nginx/1.22.1', 'tls'],
  [
    plain,
    400,
    'Bad Request Your browser sent a request that this server could not understand. Reason: You’re speaking plain HTTP to an SSL-enabled server port. Instead use the HTTPS scheme to access this URL, please.',
    'tls',
  ],
  [port80, 400, '400 The plain HTTP request was sent to HTTPS port 400 Bad Request nginx/1.22.1', 'tls'],
  [port80, 400, 'Client sent an HTTP request to an HTTPS server.', 'tls'],
  [plain, 400, 'Client sent an HTTP request to an HTTPS server.', 'tls'],
  [plain, 400, 'Bad Request This combination of host and port requires TLS.', 'tls'],
  [
    plain,
    200,
    'Error - Bad Request This web server is running in SSL mode. Try the URL https://panel.example:8443/ instead.',
    'tls',
  ],
  [
    secure,
    400,
    '400 No required SSL certificate was sent 400 Bad Request No required SSL certificate was sent nginx',
    'certificate',
  ],
  [secure, 400, '400 The plain HTTP request was sent to HTTPS port 400 Bad Request nginx/1.27.4', 'tls'],
  [secure, 400, 'Bad Request Reason: You’re speaking plain HTTP to an SSL-enabled server port.', 'tls'],
  [secure, 400, 'Client sent an HTTP request to an HTTPS server.', 'tls'],
  [secure, 400, 'Bad Request This combination of host and port requires TLS.', 'tls'],
  [secure, 400, '400 The SSL certificate error 400 Bad Request The SSL certificate error nginx', 'certificate'],
  [
    secure,
    403,
    '403 Forbidden You don’t have permission to access this resource. Reason: Cannot perform Post-Handshake Authentication.',
    'certificate',
  ],
  [secure, 403, '403.7 - Forbidden: Client certificate required.', 'certificate'],
] as const)('%s, %d: %s', (url, status, text, wanted) => {
  expect(wantedBy(url, status, text)).toBe(wanted);
});

test.each([
  [plain, 400, ''],
  [
    plain,
    400,
    'Bad Request Your browser sent a request that this server could not understand. Apache/2.4.71 (Debian) OpenSSL/3.0.19 Server',
  ],
  [plain, 400, 'Bad Request (400) Invalid HTTP_HOST header: panel.example. You may need to add it to ALLOWED_HOSTS.'],
  [plain, 200, 'How to use HTTPS and TLS'],
  [port80, 400, 'Bad Request Use HTTPS or TLS'],
  [port80, 200, 'Error - Bad Request This web server is running in SSL mode.'],
  [secure, 400, '400 Bad Request Request Header Or Cookie Too Large nginx'],
  [secure, 400, '400: Bad Request A request from a reverse proxy was received, but it is not in trusted_proxies'],
  [secure, 400, '400 Bad Request redirect_uri must use HTTPS'],
  [secure, 403, '403 Forbidden The plain HTTP request was sent to HTTPS port'],
])('%s, %d, wants something else: %s', (url, status, text) => {
  expect(wantedBy(url, status, text)).toBeUndefined();
});

test.each([
  [port80, 404],
  [secure, 200],
  [secure, 404],
  [plain, 404],
  ['about:blank', 400],
])('nobody reads %s with status %d', (url, status) => {
  expect(wordsOfRefusal(url, status)).toEqual([]);
});
