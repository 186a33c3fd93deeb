const start = 'Nothing answers on port {port} of this computer: start the development server, then reload.';
const speaksHttp =
  'What runs on port {port} of this computer does not speak HTTPS: open http://{host}:{port}/ or turn HTTPS on in the development server.';
const movedByPolicy =
  'This browser went to HTTPS because of an HSTS policy that some server on {host} once sent: it holds for every port, and what runs on port {port} does not speak HTTPS. Delete it (in Chromium at chrome://net-internals/#hsts, in Firefox by forgetting the site in the history), and send none from development servers.';
const ownCertificate =
  'The development server on port {port} of this computer has a certificate that this browser does not accept: add its authority to this computer, or use plain HTTP here.';
const otherCertificate =
  'The development server on port {port} of this computer has a certificate that has expired, is for another name or breaks other rules: let it make a new one for {host}, or use plain HTTP here.';

const calm = (summary: string) => ({ summary, visitor: [], owner: [] }) as const;

/** A development server on one's own computer gets one calm line, and nothing else. */
export const failuresOnThisComputer = {
  refused: calm(start),
  timeout: calm(start),
  unreachable: calm(start),
  reset: calm(
    'The development server on port {port} of this computer cut the connection: see its output for the reason.',
  ),
  'empty-response': calm(
    'The development server on port {port} of this computer closed the connection without an answer: see its output for the reason.',
  ),
  'tls-protocol': calm(speaksHttp),
  'not-tls': calm(speaksHttp),
  hsts: calm(movedByPolicy),
  'certificate-untrusted': calm(ownCertificate),
  'self-signed': calm(ownCertificate),
  'certificate-name': calm(otherCertificate),
  'certificate-other': calm(otherCertificate),
  'certificate-expired': calm(otherCertificate),
  'issuer-expired': calm(otherCertificate),
  'key-usage': calm(otherCertificate),
  'not-for-servers': calm(otherCertificate),
  'reused-serial': calm(otherCertificate),
} as const;
