import { command, type PartText } from './step-text.ts';

/*
 * Configuration and commands, the same in every language. Each names the host and the port of the site, so that what is
 * copied is about this site and no other; `{named}` is a host that is safe in a shell, `{bare}` an IPv6 address without its
 * brackets. TLS names a host only, never an address (RFC 6066, section 3): `{serverName}` is empty then.
 */

const lines = (...text: readonly string[]): string => text.join('\n');

export const nginx = (...directives: readonly string[]): PartText => ({
  text: lines(
    'server {',
    '  listen {port}{ssl};',
    '  server_name {named};',
    ...directives.map((one) => `  ${one}`),
    '}',
  ),
  code: true,
  server: 'nginx',
});

export const apache = (...directives: readonly string[]): PartText => ({
  text: lines(
    '<VirtualHost *:{port}>',
    '  ServerName {named}',
    ...directives.map((one) => `  ${one}`),
    '</VirtualHost>',
  ),
  code: true,
  server: 'Apache',
});

export const caddy = (...directives: readonly string[]): PartText => ({
  text: lines('{scheme}://{named}:{port} {', ...directives.map((one) => `  ${one}`), '}'),
  code: true,
  server: 'Caddy',
});

/** For whatever block is about the server that redirects: the address is of what failed, which is another. */
export const directives = (server: 'nginx' | 'Apache' | 'Caddy', ...text: readonly string[]): PartText => ({
  text: lines(...text),
  code: true,
  server,
});

/** The certificate of a host, and its key. */
export const certificateFiles = [
  nginx('ssl_certificate /etc/ssl/fullchain.pem;', 'ssl_certificate_key /etc/ssl/key.pem;'),
  apache('SSLEngine on', 'SSLCertificateFile /etc/ssl/fullchain.pem', 'SSLCertificateKeyFile /etc/ssl/key.pem'),
] as const;

/* Each command ends by itself: what would wait for input is given none, and what would wait for an answer has a limit. */

export const presentedCertificate = command('openssl s_client -connect {named}:{port}{serverName} </dev/null');
/** With the names that it is for, which OpenSSL's client does not print by itself. */
export const presentedNames = command(
  'openssl s_client -connect {named}:{port}{serverName} </dev/null | openssl x509 -noout -text | grep -E "Issuer:|Not |Subject:|DNS:|IP Address:"',
);
export const stapledAnswer = command('openssl s_client -connect {named}:{port}{serverName} -status </dev/null');
export const headerFields = command('curl -sS -o /dev/null -D - {scheme}://{named}:{port}/');
export const plainAnswer = command('curl -v --max-time 10 http://{named}:{port}/');
export const firstBytes = command('nc -w 5 {bare} {port} </dev/null');
export const listeners = command("sudo ss -ltnp 'sport = :{port}'");
