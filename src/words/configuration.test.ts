import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import type { RuleText } from './rule-text.ts';
import type { StepText } from './step-text.ts';

const rules: readonly (readonly [string, RuleText])[] = [...Object.entries(en.rules), ...Object.entries(en.site.rules)];

/** Every fix, with the rule that it is of. */
const fixes = rules.flatMap(([id, { fix, otherwise = {} }]) =>
  [fix, ...Object.values(otherwise).map((other) => other.fix)].flatMap((text) =>
    text === undefined ? [] : [[id, text] as const],
  ),
);

const holding = (text: string): readonly string[] => fixes.map(([, fix]) => fix).filter((fix) => fix.includes(text));

/** The configuration in steps about failures. */
const codeIn = (steps: readonly StepText[]): readonly string[] =>
  steps.flatMap(({ parts }) => parts.filter(({ server }) => server !== undefined).map(({ text }) => text));

describe('what is copied does no harm:', () => {
  test('Secure is added to cookies, and nothing else, so that those for other sites stay so', () => {
    expect(holding('proxy_cookie_flags')).toEqual([expect.stringContaining('nginx: proxy_cookie_flags ~ secure;')]);
    expect(holding('proxy_cookie_flags').join()).not.toMatch(/samesite=/);
  });

  test('Apache is told where its redirect belongs, which goes round in .htaccess', () => {
    const redirecting = holding('Apache: Redirect');
    expect(redirecting.length).toBeGreaterThan(5);
    expect(redirecting.filter((fix) => !fix.includes('virtual host of port 80'))).toEqual([]);
  });

  test.each(['client-side-upgrade', 'first-hop-elsewhere', 'unredirected-http', 'login-over-http', 'plain-http'])(
    'who begins to redirect is told first what a CDN needs (%s)',
    (rule) => {
      const redirecting = fixes.filter(([id, text]) => id === rule && text.includes('Apache: Redirect'));
      expect(redirecting).not.toEqual([]);
      for (const [, fix] of redirecting) expect(fix).toMatch(/^CDN: .*HTTPS (towards|to) the origin/m);
    },
  );

  test('a policy of the site itself stays beside the one that is added', () => {
    expect(holding('Apache: Header always add Content-Security-Policy')).toHaveLength(1);
    expect(holding('Header always set Content-Security-Policy')).toEqual([]);
  });

  test('what stops redirects is for the server that redirects, not for where they led', () => {
    const code = Object.values(en.failures.causes).flatMap(codeIn);
    expect(code).not.toEqual([]);
    expect(code.filter((text) => /\{(named|host|port)\}|\b(return|redir|Redirect)\b/.test(text))).toEqual([]);
    expect(codeIn(en.failures['two-locations'].owner)).toEqual([]);
  });

  test('Apache staples only with a cache', () => {
    const stapling = codeIn(en.failures['staple-missing'].owner).filter((text) => text.includes('SSLUseStapling on'));
    expect(stapling).toEqual([expect.stringContaining('SSLStaplingCache')]);
  });
});

/** How many arguments each directive takes that the words use: prose in its place has more, or begins with none of them. */
const argumentsOf: Readonly<Record<string, Readonly<Record<string, readonly [least: number, most: number]>>>> = {
  nginx: {
    absolute_redirect: [1, 1],
    add_header: [2, 3],
    auth_basic: [1, 1],
    error_page: [2, 3],
    gzip: [1, 1],
    listen: [1, 2],
    location: [1, 2],
    proxy_cookie_flags: [2, 2],
    proxy_hide_header: [1, 1],
    proxy_http_version: [1, 1],
    proxy_pass: [1, 1],
    proxy_set_header: [2, 2],
    proxy_ssl_name: [1, 1],
    proxy_ssl_server_name: [1, 1],
    return: [2, 2],
    server: [0, 0],
    server_name: [1, 1],
    ssl_certificate: [1, 1],
    ssl_certificate_key: [1, 1],
    ssl_ciphers: [1, 1],
    ssl_client_certificate: [1, 1],
    ssl_ecdh_curve: [1, 1],
    ssl_protocols: [2, 2],
    ssl_stapling: [1, 1],
    ssl_trusted_certificate: [1, 1],
    ssl_verify_client: [1, 1],
  },
  Apache: {
    '</Location>': [0, 0],
    '</VirtualHost>': [0, 0],
    '<Location': [2, 2],
    '<VirtualHost': [1, 1],
    ErrorDocument: [2, 2],
    Header: [3, 5],
    Protocols: [1, 1],
    ProxyPass: [2, 3],
    ProxyPreserveHost: [1, 1],
    Redirect: [3, 3],
    RequestHeader: [3, 3],
    Require: [2, 2],
    SetEnv: [2, 2],
    SSLCertificateFile: [1, 1],
    SSLCertificateKeyFile: [1, 1],
    SSLCipherSuite: [1, 1],
    SSLEngine: [1, 1],
    SSLOpenSSLConfCmd: [2, 2],
    SSLProtocol: [3, 3],
    SSLProxyEngine: [1, 1],
    SSLUseStapling: [1, 1],
    SSLVerifyClient: [1, 1],
    ServerName: [1, 1],
  },
  Caddy: {
    '{scheme}://{named}:{port}': [1, 1],
    '}': [0, 0],
    encode: [1, 1],
    header: [2, 2],
    reverse_proxy: [1, 1],
    sudo: [7, 7],
    tls: [2, 2],
    tls_server_name: [1, 1],
  },
};

/** Its directives, each as words; those in quotation marks are one. */
function statementsOf(server: string, text: string): readonly (readonly string[])[] {
  const code = text.split('\n').map((line) => line.replace(/^\s*#.*/, ''));
  // Those of Apache and Caddy end with their line.
  const separate = server === 'nginx' ? code.join(' ').split(/;|(?<=^|\s)[{}](?=\s|$)/) : code;
  return separate.map((one) => one.match(/'[^']*'|"[^"]*"|[^\s"']+/g) ?? []).filter(({ length }) => length > 0);
}

/** What is no directive with its arguments. */
const proseIn = (server: string, text: string): readonly string[] =>
  statementsOf(server, text)
    .filter(([name = '', ...rest]) => {
      const [least, most] = argumentsOf[server]?.[name] ?? [1, 0];
      return rest.length < least || rest.length > most;
    })
    .map((words) => words.join(' '));

describe('what is copied is configuration and nothing else:', () => {
  const advice = [...fixes, ...Object.entries(en.watch.alarms).map(([id, alarm]) => [id, alarm.advice] as const)];
  const examples = advice.flatMap(([id, text]) =>
    text.split('\n').flatMap((line) => {
      const [, of, code] = /^(nginx|Apache|Caddy|IIS|Certbot|OpenSSL): (.+)$/.exec(line) ?? [];
      return of === undefined || code === undefined ? [] : [{ id, of, code }];
    }),
  );
  const { causes, loops, onThisComputer: _, services: __, ago: ___, certificateCauses, ...occasions } = en.failures;
  const steps = [
    ...Object.values(causes).flat(),
    ...[...Object.values(loops), ...Object.values(certificateCauses), ...Object.values(occasions)].flatMap(
      ({ owner }) => owner,
    ),
  ];
  const snippets = steps.flatMap(({ parts }: StepText) =>
    parts.flatMap(({ text, server }) => (server === undefined ? [] : [{ id: 'a failure', of: server, code: text }])),
  );

  test('there is some for every server', () => {
    for (const server of Object.keys(argumentsOf))
      for (const list of [examples, snippets]) expect(list.filter(({ of }) => of === server).length).toBeGreaterThan(5);
  });

  test.each(Object.keys(argumentsOf))('for %s', (server) => {
    const all = [...examples, ...snippets].filter(({ of }) => of === server);
    expect(all.flatMap(({ id, code }) => proseIn(server, code).map((text) => `${id}: ${text}`))).toEqual([]);
  });

  test('for nginx, each directive is ended and each block is closed', () => {
    for (const { code } of [...examples, ...snippets].filter(({ of }) => of === 'nginx')) {
      expect(code).toMatch(/[;}]$/);
      expect(code.match(/(?<=\s)\{(?=\s)/g)?.length ?? 0).toBe(code.match(/(?<=\s)\}(?=\s|$)|^\}/gm)?.length ?? 0);
    }
  });

  test('for IIS, it is an element or an attribute', () => {
    for (const { code } of examples.filter(({ of }) => of === 'IIS')) expect(code).toMatch(/^<.*>$|^\w+="\w+"$/);
  });

  test('for a shell, it is a command', () => {
    for (const { code } of examples.filter(({ of }) => of === 'Certbot' || of === 'OpenSSL'))
      expect(code).toMatch(/^(sudo certbot|openssl) [^();…“”]+$/);
  });

  const commands = steps.flatMap(({ parts }: StepText) =>
    parts.flatMap(({ text, code, server }) => (code === true && server === undefined ? [text] : [])),
  );
  const inShell = [
    ...commands,
    ...examples.filter(({ of }) => of === 'Certbot' || of === 'OpenSSL').map(({ code }) => code),
    ...examples.filter(({ code }) => /^(sudo )?journalctl/.test(code)).map(({ code }) => code),
  ];

  test('every command ends by itself: none waits for input, or for an answer for ever', () => {
    for (const text of inShell) {
      if (/s_client|\bnc\b/.test(text)) expect(text).toContain('</dev/null');
      if (/\bnc\b/.test(text)) expect(text).toContain('nc -w ');
      if (/curl -v/.test(text)) expect(text).toContain('--max-time');
    }
  });

  test('the name of the site is part of every TLS handshake', () => {
    const handshakes = inShell.filter((text) => text.includes('s_client'));
    expect(handshakes.length).toBeGreaterThan(5);
    for (const text of handshakes) expect(text).toContain('{serverName}');
  });

  test('what only root may do says sudo', () => {
    for (const text of inShell) if (/\b(certbot|ss -|journalctl|systemctl)/.test(text)) expect(text).toMatch(/^sudo /);
  });

  test('a request for a certificate leaves its key and itself in files that it names', () => {
    const requests = inShell.filter((text) => text.includes('openssl req'));
    expect(requests.length).toBeGreaterThan(1);
    for (const text of requests) expect(text).toMatch(/ -keyout site\.key -out site\.(csr|crt) /);
  });

  test('each server is named once in a fix, since the reader picks one', () => {
    for (const [id, text] of advice) {
      const named = text.split('\n').flatMap((line) => /^(nginx|Apache|Caddy|IIS): /.exec(line)?.[1] ?? []);
      expect(new Set(named).size, id).toBe(named.length);
    }
  });
});
