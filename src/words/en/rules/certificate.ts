import type { RuleText } from '../../rule-text.ts';

export const certificate = {
  'classical-key-exchange': {
    name: 'Key exchange',
    pass: 'The key exchange withstands quantum computers',
    fail: 'The key exchange does not withstand quantum computers',
    why: 'It is safe today. But anyone who records the connection may decrypt it with a quantum computer one day; current browsers offer an exchange that prevents this.',
    fix: [
      'Nothing is urgent: TLS 1.3 with current software does it without configuration, as do most CDNs. The exchange is called X25519MLKEM768.',
      'nginx, Apache, HAProxy: build or install with OpenSSL 3.5 or later, and leave out lists of curves, or begin them with it.',
      'nginx: ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1;',
      'Apache: SSLOpenSSLConfCmd Groups X25519MLKEM768:X25519:P-256',
      'Caddy 2.10, Go 1.24, Node 24.5 or later: on by default.',
    ].join('\n'),
    says: {
      noKeyExchange: 'The browser does not report the key exchange.',
    },
    spec: [{ name: 'RFC 10024', url: 'https://www.rfc-editor.org/rfc/rfc10024' }],
  },
  'expiring-certificate': {
    name: 'Certificate expiry',
    pass: 'The certificate has enough time left before it expires',
    fail: 'The certificate expires soon',
    why: 'Once it has expired, browsers show a warning instead of the page, and with HSTS nobody can bypass it.',
    fix: 'Renew the certificate now. An ACME client would have done so once a third of the lifetime was left: if there is one, find out why it did not.\nBehind a CDN or load balancer, or with a control panel, that is in its settings.\nMost often the authority cannot reach {host} on port 80 (over IPv6 too, if it has an AAAA record), or the server was not reloaded after the renewal.\nCertbot: sudo certbot renew\nCaddy: sudo journalctl -u caddy | grep -i renew',
    otherwise: {
      service: {
        fix: [
          'See in the certificate settings of the service that presents it, AWS or Cloudflare, why it has not been renewed; what the server behind it has makes no difference to visitors.',
          'AWS Certificate Manager renews while the CNAME record for the validation is in DNS, and the certificate is in use there.',
          'Cloudflare renews while the domain is active there, and no CAA record forbids it.',
        ].join('\n'),
      },
      expired: {
        fail: 'The certificate has expired',
        why: 'Browsers show a warning instead of the page. It is shown here because the user accepted the certificate all the same.',
        fix: [
          'Renew the certificate now, at a CDN or load balancer in its settings. If that has been done already, the server still uses the old one: reload it.',
          'Certbot: sudo certbot certificates',
          'The command lists the certificates on the disk with their dates: if these are in the future, only a reload is missing, such as sudo systemctl reload nginx (or apache2).',
        ].join('\n'),
      },
    },
    says: {
      validUntil: 'Valid until {date}',
    },
    spec: [{ name: 'RFC 5280 §4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5' }],
  },
  'missing-transparency': {
    name: 'Certificate Transparency',
    pass: 'The certificate is publicly logged',
    fail: 'The certificate is not logged as browsers require',
    why: 'Public logs let a site discover certificates that others obtained for its name; browsers reject certificates that are not logged.',
    fix: 'Get a new certificate: public authorities log the certificates they issue and embed the timestamps.',
    notApplicable: 'Browsers require this of public authorities only.',
    says: {
      noTransparencyStatus: 'The browser does not report the certificate’s Certificate Transparency status.',
      tooFew: 'Too few timestamps',
      sameLogs: 'The timestamps are not from different logs',
    },
    spec: [{ name: 'RFC 6962', url: 'https://www.rfc-editor.org/rfc/rfc6962' }],
  },
  'outdated-tls': {
    name: 'TLS version',
    pass: 'The connection uses a current TLS version',
    fail: 'The connection uses an outdated TLS version',
    why: 'TLS 1.0 and 1.1 rely on broken algorithms, and browsers refuse them: for most people the page does not open.',
    fix: 'Offer TLS 1.2 and 1.3 only.\nnginx: ssl_protocols TLSv1.2 TLSv1.3;\nApache: SSLProtocol -all +TLSv1.2 +TLSv1.3',
    spec: [{ name: 'RFC 8996', url: 'https://www.rfc-editor.org/rfc/rfc8996' }],
  },
  'overlong-certificate': {
    name: 'Certificate validity period',
    pass: 'The certificate’s validity period is within the limit',
    fail: 'The certificate’s validity period exceeds the limit',
    why: 'Public authorities must not issue such certificates, and browsers reject some of them: this one may stop working.',
    fix: 'Get a new certificate; 90-day certificates that renew automatically are within every limit until 2029.',
    notApplicable: 'The certificate authority is private.',
    says: {
      unknownAuthority: 'It is not known whether the certificate authority is public.',
      lifetime: 'From {from} to {until}; at most {days} days',
    },
    spec: [
      {
        name: 'CA/Browser Forum, §6.3.2',
        url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
      },
    ],
  },
  'soon-overlong-certificate': {
    name: 'Certificate renewal under coming limits',
    pass: 'The certificate’s renewal is ready for the coming limits',
    fail: 'The next certificate will be valid for less time',
    why: 'Public authorities issue for 100 days at most from 15 March 2027, and for 47 from 15 March 2029. This certificate seems to be renewed by hand, which will be due that often.',
    fix: [
      'Nothing is wrong with this certificate. Before the next, let a client renew by ACME; most authorities offer that, for organisations too.',
      'Certbot: sudo certbot --nginx',
      'With Apache: sudo certbot --apache. For an authority that needs an account, add --server, --eab-kid and --eab-hmac-key.',
      'Caddy: # renews by itself',
      'Devices without ACME: put a proxy in front that has it, or have a client install each new certificate.',
    ].join('\n'),
    notApplicable: 'The certificate authority is private.',
    says: {
      unknownAuthority: 'It is not known whether the certificate authority is public.',
      longNames: 'The names of owner and authority are too long to be kept whole.',
      overlongToday: 'The validity period exceeds the limit of today already.',
      automatic: 'The limit will be lower, but the certificate seems to be renewed automatically.',
      lifetime: 'Valid for {days} days; the next, issued after {from}, for {most} at most',
      longLived: 'Looks renewed by hand: valid for more than {days} days',
      organization: 'Looks renewed by hand: names an organisation, {name}',
    },
    spec: [
      {
        name: 'CA/Browser Forum, §6.3.2',
        url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
      },
    ],
  },
  'uncovered-sibling': {
    name: 'Names in the certificate',
    pass: 'The certificate covers the names of the site',
    fail: 'The certificate does not cover all names of the site',
    why: 'Unless another certificate covers such a name, anyone who opens it over HTTPS gets a warning instead of the site.',
    fix: [
      'Add these names to the certificate, unless they have one of their own: at a CDN or a hosting service, in its settings.',
      'Certbot: sudo certbot --expand -d {host} -d OTHER.NAME',
      'In the command, replace OTHER.NAME by the other names, each after a -d of its own: the new ones, and those that the certificate already has.',
    ].join('\n'),
    says: {
      noSibling: 'No other name of the site is known.',
      notForHost: 'The certificate is not for this host.',
      moreNames: 'The certificate has more names than could be recorded.',
    },
    spec: [{ name: 'RFC 9525 §6', url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6' }],
  },
  'untrusted-certificate': {
    name: 'Certificate trust',
    pass: 'The browser trusts the certificate',
    fail: 'The page is shown although its certificate is invalid',
    why: 'The user accepted the certificate despite the browser’s warning. Nobody vouches for this server, so it could be an attacker on the network.',
    fix: 'Close the page unless you know why the certificate is invalid. On your own site: get one from an authority that browsers trust.',
    otherwise: {
      'name-mismatch': {
        fix: 'Close the page unless you know why the certificate is for another name. On your own site: get one that names {host}, or open the site by a name that it has.',
      },
      'not-valid-at-this-time': {
        fix: 'Check the clock of this computer: a wrong date makes any certificate look so. If it is right, close the page; on your own site, renew the certificate and reload the server.',
      },
      private: {
        why: 'The user accepted the certificate despite the browser’s warning. Nobody vouches for this device, so it could be another one on the same network.',
        fix: [
          'Close the page unless the device is yours and the certificate is its own.',
          'To be rid of the warning, install the certificate authority of the device on the computers that use it.',
          'A device with a public name can get a certificate through a DNS challenge instead.',
        ].join('\n'),
      },
    },
    says: {
      noTrust: 'The browser does not report whether it trusts the certificate.',
      untrusted: 'It was issued by “{issuer}”, which the browser does not trust',
      selfSigned: 'It is self-signed: no authority has issued it',
      'name-mismatch': 'It is for another name',
      'not-valid-at-this-time': 'It has expired, or is not valid yet',
    },
    spec: [{ name: 'RFC 5280 §6', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6' }],
  },
  'weak-certificate-key': {
    name: 'Certificate key',
    pass: 'The certificate’s key is long enough',
    fail: 'The certificate’s key is too short',
    why: 'A short key can be computed by attackers, who can then impersonate this site without any warning.',
    fix: 'Get a certificate for a new key: EC P-256, or RSA of 2048 bits or more.\nOpenSSL: openssl ecparam -name prime256v1 -genkey -out site.key',
    says: {
      unknownSize: 'The size of the certificate’s key is not known.',
      key: '{key}, {bits} bits',
    },
    spec: [
      {
        name: 'CA/Browser Forum, §6.1.5',
        url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
      },
    ],
  },
  'weak-certificate-signature': {
    name: 'Certificate signature',
    pass: 'The certificate is signed with a strong algorithm',
    fail: 'A certificate is signed with a broken algorithm',
    why: 'SHA-1 and MD5 let attackers create a second certificate with the same signature, and impersonate this site.',
    fix: 'Get a new certificate, signed with SHA-256 or better, from an authority whose whole chain uses such algorithms.',
    notApplicable: 'The certificate is self-signed.',
    says: {
      unknownAlgorithm: 'The signature algorithm of the certificate is not known.',
    },
    spec: [{ name: 'RFC 9155', url: 'https://www.rfc-editor.org/rfc/rfc9155' }],
  },
  'weak-cipher': {
    name: 'Cipher suite',
    pass: 'The connection is encrypted with a modern cipher',
    fail: 'The connection is encrypted with an old cipher',
    why: 'Without forward secrecy, anyone who obtains the server’s key later can decrypt what was recorded today; old ciphers have known attacks.',
    fix: 'Offer TLS 1.3, and for TLS 1.2 only ECDHE with AES-GCM or ChaCha20.\nnginx: ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;\nApache: SSLCipherSuite ECDHE+AESGCM:ECDHE+CHACHA20',
    says: {
      noCipher: 'The browser does not report the cipher.',
    },
    spec: [{ name: 'RFC 9325 §4', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-4' }],
  },
  'weaker-subresource-tls': {
    name: 'TLS version of subresources',
    pass: 'The page loads nothing over an older TLS version',
    fail: 'The page loads content over an older TLS version',
    why: 'A page is only as well protected as the scripts and styles it loads, and these were loaded over an older protocol.',
    fix: 'Ask the operators of these hosts to support the page’s TLS version, or load from elsewhere.',
    notApplicable: 'The page loads from no other host.',
    spec: [{ name: 'RFC 9325 §3.1', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1' }],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
