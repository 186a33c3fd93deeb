import { expect, test } from 'vitest';
import { wantsTls } from './wants-tls.ts';

// As the servers really answer.
test.each([
  '400 Bad Request The plain HTTP request was sent to HTTPS port nginx/1.22.1',
  'Bad Request Your browser sent a request that this server could not understand. Reason: You’re speaking plain HTTP to an SSL-enabled server port. Instead use the HTTPS scheme to access this URL, please.',
  'Client sent an HTTP request to an HTTPS server.',
  'Bad Request This combination of host and port requires TLS.',
])('it wants TLS: %s', (text) => {
  expect(wantsTls(text)).toBe(true);
});

test.each([
  '',
  'Bad Request Your browser sent a request that this server could not understand. Apache/2.4.71 (Debian) OpenSSL/3.0.19 Server',
  'Bad Request (400) Invalid HTTP_HOST header: panel.example. You may need to add it to ALLOWED_HOSTS.',
])('it wants something else: %s', (text) => {
  expect(wantsTls(text)).toBe(false);
});
