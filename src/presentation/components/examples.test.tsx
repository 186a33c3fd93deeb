import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Examples } from './examples.tsx';
import { Reader } from './reader.ts';

const lines = [
  'Redirect http:// to https://.',
  'nginx: return 301 https://$host$request_uri;',
  'Apache: Redirect permanent / https://site.example/',
  'The Apache line belongs in the virtual host of port 80.',
  'With Caddy, nothing is to do.',
  'Django: SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
];

const drawnFor = (server: string): string =>
  render(
    <Reader.Provider value={{ server, choose: () => undefined }}>
      <Examples lines={lines} />
    </Reader.Provider>,
  );

test('what is to be known of a server stands below its configuration, and only where that is shown', () => {
  expect(drawnFor('nginx')).not.toContain('The Apache line');
  const drawn = drawnFor('Apache');
  expect(drawn.indexOf('The Apache line')).toBeGreaterThan(drawn.indexOf('Redirect permanent'));
});

test('advice for a server without configuration here is plain', () => {
  expect(drawnFor('nginx')).toMatch(
    /^<p>Redirect http:\/\/ to https:\/\/\.<\/p><p>With Caddy, nothing is to do\.<\/p>/,
  );
});

test('settings of applications are folded', () => {
  expect(drawnFor('nginx')).toContain('Settings of applications');
  expect(drawnFor('nginx')).not.toContain('Django');
});

test('a saved file has all of it, in the same places', () => {
  const drawn = render(<Examples lines={lines} />);
  expect(drawn.indexOf('The Apache line')).toBeGreaterThan(drawn.indexOf('>Redirect<'));
  expect(drawn).toContain('Django');
});
