import { apache, caddy, nginx, stapledAnswer } from '../../snippets.ts';
import { command, step, stepWhen } from '../../step-text.ts';
import { issued, opensslRequest } from './certificate-steps.ts';
import {
  noClickThrough,
  notYours,
  notYoursButClock,
  oftenOnDevices,
  otherwiseTheirs,
  seeCertificate,
} from './shared-steps.ts';

/** The browser refuses the server's certificate for what else stands in it, or comes with it. */
export const certificateContentFailures = {
  'certificate-overlong': {
    summary: 'This is a certificate problem: the certificate of {host} is valid for longer than browsers accept.',
    visitor: [notYours, noClickThrough],
    owner: [
      ...issued(
        'Have the certificate issued again for a shorter time: 200 days at most since 15 March 2026, 100 from 15 March 2027, 47 from 15 March 2029.',
      ),
      seeCertificate,
    ],
  },
  'certificate-not-logged': {
    summary:
      'This is a certificate problem: nothing shows that the certificate of {host} stands in the public logs of certificates, which browsers demand (Certificate Transparency).',
    visitor: [notYours, noClickThrough],
    owner: [
      ...issued(
        'Have the certificate issued again, with the timestamps of the logs (SCTs) in it: public authorities add them unless asked not to.',
      ),
      step(
        'For names of an organisation that must not become public, its administrators exempt them in the browsers’ policies (in Chromium CertificateTransparencyEnforcementDisabledForUrls).',
      ),
      seeCertificate,
    ],
  },
  'key-usage': {
    summary:
      'This is a certificate problem: the certificate of {host} does not allow its key to be used as TLS uses it.',
    visitor: [oftenOnDevices, notYours, noClickThrough],
    owner: [
      step(
        'Have the certificate issued with the key usage digitalSignature: keyEncipherment alone is for the old RSA key exchange, which neither TLS 1.3 nor ECDHE uses. A request for one:',
        opensslRequest('-new', 'keyUsage=critical,digitalSignature'),
      ),
      stepWhen('private', 'A device makes itself a new certificate in its settings, perhaps only after an update.'),
      seeCertificate,
    ],
  },
  'not-for-servers': {
    summary: 'This is a certificate problem: the certificate of {host} is not meant for servers.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Have the certificate issued with the extended key usage serverAuth. A request for one:',
        opensslRequest('-new', 'extendedKeyUsage=serverAuth'),
      ),
      step('Check that the server was not given another certificate by mistake, such as one for clients or for mail.'),
      seeCertificate,
    ],
  },
  'staple-missing': {
    summary:
      'This is a certificate problem: the certificate of {host} demands that the server also sends an answer about its revocation (OCSP must-staple), which it does not.',
    visitor: [notYours, noClickThrough],
    owner: [
      ...issued(
        'Have the certificate issued again without must-staple: authorities give up OCSP, and those that did have no answer to send.',
      ),
      stepWhen(
        'https',
        'If the authority still answers, let the server staple, and see whether it does: nginx sends nothing until it has fetched the first answer.',
        nginx('ssl_stapling on;', 'ssl_trusted_certificate /etc/ssl/chain.pem;'),
        apache('# outside of this block: SSLStaplingCache shmcb:/var/run/ocsp(128000)', 'SSLUseStapling on'),
        caddy('# staples by itself'),
      ),
      stepWhen('https', 'See what the server staples.', stapledAnswer),
    ],
  },
  'staple-invalid': {
    summary:
      'This is a certificate problem: the answer about revocation (OCSP) that comes with the certificate of {host} is outdated or broken.',
    visitor: [notYoursButClock, noClickThrough],
    owner: [
      step(
        'Reload the server, so that it fetches a new answer. If the old one stays, its log says why; most often it cannot reach the authority.',
      ),
      step(
        'If the authority has given up OCSP, turn stapling off.',
        nginx('ssl_stapling off;'),
        apache('SSLUseStapling off'),
        caddy('# staples only where the certificate names an OCSP service'),
      ),
      stepWhen('https', 'See what the server staples, and until when that is valid (Next Update).', stapledAnswer),
    ],
  },
  'reused-serial': {
    summary:
      'This is a certificate problem: this browser knows another certificate with the issuer and the serial number of that of {host}.',
    visitor: [
      step(
        'In Firefox’s settings, search for “certificates”, open View Certificates, and delete those of {host} under Servers and Authorities; then restart Firefox.',
      ),
      oftenOnDevices,
      noClickThrough,
    ],
    owner: [
      step(
        'Make a certificate with a serial number of its own: an authority must never use one twice. A device that was reset may have made itself the same authority again: delete it on the computers that use {host}.',
      ),
      seeCertificate,
    ],
  },
  'ech-fallback': {
    summary:
      'This is a certificate problem: DNS says that {host} supports encrypted handshakes (ECH), but the server does not know those keys, and has no valid certificate to say so.',
    visitor: [step('Try another network or DNS resolver: this one may still hold an old record.'), otherwiseTheirs],
    owner: [
      stepWhen(
        ['public', 'name'],
        'Bring the HTTPS record of {host} up to date, or take ech= out of it: its keys are not, or no longer, those of the server that answers.',
        command('dig {named} HTTPS'),
      ),
      step('Give that server a certificate for the public name that stands in the record’s ECH configuration.'),
    ],
  },
  'certificate-other': {
    summary: 'This is a certificate problem: the browser refuses the certificate of {host}.',
    visitor: [notYours, noClickThrough],
    owner: [
      seeCertificate,
      step(
        'The code is {code}. Most often a certificate was made by hand, and lacks what browsers expect: version 3, the names as subject alternative names, the extended key usage serverAuth, and a SHA-256 signature.',
      ),
      step('Have it issued again, by an authority or a program that knows the rules.'),
    ],
  },
  'authority-as-server': {
    summary: 'This is a certificate problem: the server presents the certificate of an authority (CA) as its own.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Issue a certificate for {host} that may not sign others (basicConstraints CA:FALSE), and present that one; the authority’s own belongs on the computers that trust it.',
      ),
      step(
        'OpenSSL makes an authority unless told otherwise.',
        opensslRequest('-x509', 'basicConstraints=critical,CA:FALSE'),
      ),
      seeCertificate,
    ],
  },
} as const;
