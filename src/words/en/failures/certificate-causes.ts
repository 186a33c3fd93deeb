import { presentedCertificate } from '../../snippets.ts';
import { command, type StepText, step, stepWhen } from '../../step-text.ts';
import { issued, wholeChain } from './certificate-steps.ts';
import { hostedName, intercepted, renewal } from './certificates.ts';
import {
  noClickThrough,
  noSecrets,
  notYours,
  notYoursButClock,
  oftenOnDevices,
  oftenOnPanels,
  otherwiseTheirs,
  rightServer,
} from './shared-steps.ts';

const untrustedVisitor = [oftenOnDevices, oftenOnPanels, intercepted, otherwiseTheirs, noClickThrough];

/** For public names only: what a private one needs is said before. */
const issuedToAll = (what: string): readonly StepText[] => issued(what).filter(({ when }) => when.includes('public'));

/** A certificate that a program has made itself, until it has one for the name. */
const placeholder = (program: string, ...owner: readonly StepText[]) =>
  ({
    summary: `This is a certificate problem: the server presents “{subject}”, a certificate that ${program} makes itself while it has none for {host}.`,
    visitor: [notYours, noClickThrough],
    owner,
  }) as const;

/** A certificate that somebody other than the owner of the server renews. */
const managed = (whose: string, ...owner: readonly StepText[]) =>
  ({
    summary: `This is a certificate problem: the certificate of {host}, one from ${whose}, expired on {until} ({ago}).`,
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner,
  }) as const;

/** What to do where the certificate that the server presents is known, and proves why it is refused. */
export const certificateCauses = {
  selfSigned: {
    summary:
      'This is a certificate problem: the certificate of {host} is self-signed, by “{subject}”: no authority has issued it.',
    visitor: untrustedVisitor,
    owner: [
      stepWhen(
        'public',
        'If you did not make “{subject}” yourself, it is what a server, a control panel or a proxy presents until it has a certificate for {host}: its log says why it has none. On your own network it may be your router’s, which answers in place of the server (NAT loopback).',
      ),
      ...issued('Replace the self-signed certificate by one that an authority has issued.'),
    ],
  },
  traefik: placeholder(
    'Traefik',
    step(
      'See Traefik’s log for the name {host}: either no router with tls has a rule Host(`{named}`), or its certresolver could not get a certificate.',
    ),
    stepWhen(
      ['public', 'name'],
      'The usual reason for the latter: the authority cannot reach {host} on port 80 or 443, or acme.json is missing or may be read by others (it needs mode 600).',
    ),
  ),
  ingress: placeholder(
    'ingress-nginx',
    step(
      'See what the ingress says: {host} must be among the hosts of its tls section, and the secret that secretName names must be in the same namespace, of type kubernetes.io/tls, with a certificate for {host}. The controller’s log names the secret that it could not use.',
      command('kubectl get ingress,secret --all-namespaces'),
    ),
    step('If cert-manager makes the secret, see why it has not.', command('kubectl describe certificate,challenge -A')),
  ),
  plesk: placeholder(
    'Plesk',
    step(
      'In Plesk, get a certificate for {host} under SSL/TLS Certificates, and choose it in the hosting settings of the domain.',
    ),
    rightServer,
  ),
  caddy: {
    summary:
      'This is a certificate problem: the certificate of {host} is from Caddy’s own authority (“{issuer}”), which no browser trusts.',
    visitor: [oftenOnDevices, notYours, noClickThrough],
    owner: [
      stepWhen(
        'public',
        'Remove “tls internal” and “local_certs” from the Caddyfile: without them, Caddy gets a certificate from a public authority for a public name. If neither is there, its log says what failed.',
        command('sudo journalctl -u caddy --no-pager | tail -n 100'),
      ),
      stepWhen(
        'private',
        'For names that are not public, Caddy is its own authority: install its root certificate on the computers that use {host} (on the server itself, by the command).',
        command('sudo caddy trust'),
      ),
    ],
  },
  origin: {
    summary:
      'This is a certificate problem: {host} presents a Cloudflare origin certificate, which only Cloudflare itself trusts, and no browser.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Let visitors come by Cloudflare: turn on its proxy for the DNS record of {host} (the cloud is orange then). Where it is on, this network or computer leads {host} directly to the server.',
      ),
      ...issued('Or let the server have a certificate that browsers trust.'),
    ],
  },
  staging: {
    summary:
      'This is a certificate problem: the certificate of {host} is from a test authority, “{issuer}”, which no browser trusts.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Let the ACME client use the real directory instead of the staging one: https://acme-v02.api.letsencrypt.org/directory. In Traefik that is caServer, in Caddy acme_ca, in cert-manager the issuer. Then remove the certificate that is there, or it is kept until it is due.',
      ),
      ...issued(
        'Have the certificate issued again by the real authority, with Certbot without --staging and --test-cert.',
        ' --force-renewal',
      ),
    ],
  },
  interceptor: {
    summary:
      'This is a certificate problem: the certificate for {host} is made by {product} (“{issuer}”), which reads HTTPS on this computer or in its network.',
    visitor: [
      step(
        'In an organisation, install its authority in this browser: who runs {product} there provides it. The command line is told by --ca.',
      ),
      step('On your own computer, turn off in {product} that it reads HTTPS, or remove it.'),
      noClickThrough,
    ],
    owner: [
      step(
        'Nothing is to be done at the site. See from another network what the server itself presents.',
        presentedCertificate,
      ),
    ],
  },
  missingIntermediate: {
    summary:
      'This is a certificate problem: the server of {host} sends its own certificate, but not that of “{issuer}”, who issued it.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Send the whole chain: the server’s certificate, then that of “{issuer}” (fullchain.pem with ACME clients; from other authorities, the file called bundle or chain goes behind the certificate).',
        ...wholeChain,
      ),
      step(
        'In IIS, Tomcat and many devices, import the intermediate certificate of “{issuer}” beside the certificate, or both as one PFX file.',
      ),
      step(
        'If “{issuer}” belongs to an authority of your own, its root certificate must be on the computers that use {host}, too.',
      ),
    ],
  },
  unknownAuthority: {
    summary:
      'This is a certificate problem: the certificate of {host} was issued by “{issuer}”, which this browser does not trust.',
    visitor: untrustedVisitor,
    owner: [
      step(
        'If “{issuer}” is an authority of your own, or of your organisation: install its root certificate on the computers that use {host}; Firefox has a list of its own. The command line is told by --ca.',
      ),
      ...issuedToAll('For visitors from elsewhere, replace the certificate by one from a public authority.'),
      step('If “{issuer}” is a public authority, the server does not send the rest of the chain.', ...wholeChain),
    ],
  },
  expired: {
    summary:
      'This is a certificate problem: the certificate of {host}, issued by “{issuer}”, expired on {until} ({ago}).',
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner: renewal,
  },
  issuerExpired: {
    summary:
      'This is a certificate problem: the server of {host} sends a certificate of “{subject}” that expired on {until} ({ago}); its own is still valid.',
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner: [
      stepWhen(
        'private',
        'If the authority is your own, make it a new certificate with the same key, and install that on the computers that use {host}.',
      ),
      step(
        'Send the present certificate of “{subject}” instead: an old chain file is the usual cause. What the authority delivers with each renewal is the whole chain.',
        ...wholeChain,
      ),
    ],
  },
  notYetValid: {
    summary:
      'This is a certificate problem: the certificate of {host} is valid from {from} on, which is in the future.',
    visitor: [step('Check the clock of this computer: a date in the past is the usual cause.'), noClickThrough],
    owner: [
      step('Wait until the certificate is valid, or have it issued again with an earlier start.'),
      step('Where it was made by hand or by a device, check the clock of the machine that made it.'),
    ],
  },
  amazon: managed(
    'AWS Certificate Manager',
    step(
      'In AWS Certificate Manager, see the renewal status of the certificate: it renews by itself only while the CNAME record for its validation is still in DNS, and it is in use by CloudFront, a load balancer or API Gateway. Where it was validated by mail, the mail must be answered.',
    ),
    step('If there is a newer certificate, choose it in the settings of the distribution or the listener.'),
  ),
  cloudflare: managed(
    'Cloudflare',
    step(
      'At Cloudflare, see Edge Certificates under SSL/TLS: it renews them by itself while the domain is active there and no CAA record forbids it. What the server behind Cloudflare has makes no difference to visitors.',
    ),
    hostedName,
  ),
  cpanel: managed(
    'cPanel’s AutoSSL',
    step(
      'In cPanel, run AutoSSL under SSL/TLS Status: beside each name it says why it was left out, most often because the name leads to another server.',
    ),
    rightServer,
  ),
  hosted: {
    summary:
      'This is a certificate problem: {service} answers for {host} with its own certificate ({names}), because it has none for this name.',
    visitor: [
      stepWhen('name', 'Check the spelling of the address, and try it with or without www.'),
      otherwiseTheirs,
      noClickThrough,
    ],
    owner: [
      step(
        'At {service}, add {host} as a custom domain of the site, and wait until it has a certificate for that name; a certificate on another server makes no difference here.',
      ),
      hostedName,
      stepWhen('name', 'If {host} should not lead to {service} at all, correct its DNS records, for IPv6 too.'),
    ],
  },
  www: {
    summary:
      'This is a certificate problem: the certificate is for {other} and not for {host}; with and without www are two names.',
    visitor: [
      stepWhen('usualPort', 'Open https://{other}/ instead.'),
      stepWhen('ownPort', 'Open https://{other}:{port}/ instead.'),
      otherwiseTheirs,
      noClickThrough,
    ],
    owner: [
      ...issued(
        'Have a certificate issued that lists {host} and {other}; a wildcard does not cover the domain itself.',
        ' --expand --domain {other}',
      ),
      step(
        'A redirect from {host} to {other} does not replace that: the browser sees the certificate first. At a hosting service or CDN, add {host} beside {other}.',
      ),
    ],
  },
  otherNames: {
    summary:
      'This is a certificate problem: the certificate that the server presents is for {names}, and not for {host}.',
    visitor: [
      stepWhen(['public', 'name'], 'Check the spelling of the address, and try it with or without www.'),
      stepWhen(['private', 'name'], 'Open the server by a name that its certificate lists.'),
      stepWhen('ip', 'Open the site by its name: few certificates list an IP address.'),
      intercepted,
      otherwiseTheirs,
      noClickThrough,
    ],
    owner: [
      stepWhen(
        'name',
        'If those are names of another site: the server has no site with HTTPS for {host}, and presents that of another one, or {host} leads to the wrong server. If they are this site’s names, its certificate lacks {host}.',
      ),
      ...issued('Have a certificate issued that lists {host}: a wildcard (*.) stands for one label only.'),
      rightServer,
      hostedName,
    ],
  },
} as const;

/** How long ago it was; it stands in brackets, as what counts on by itself is no change of a report. */
export const ago = {
  few: 'less than two hours ago',
  hours: '{count} hours ago',
  days: '{count} days ago',
} as const;
