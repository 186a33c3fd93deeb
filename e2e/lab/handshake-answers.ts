/** Fatal alerts of TLS by the names that RFC 8446 §6 gives them, with hyphens. */
const alerts = {
  'unexpected-message': 10,
  'handshake-failure': 40,
  'access-denied': 49,
  'decode-error': 50,
  'protocol-version': 70,
  'insufficient-security': 71,
  'internal-error': 80,
  'unrecognized-name': 112,
  'no-application-protocol': 120,
} as const;

/** What comes back instead of a handshake, after which the connection is closed. */
export type HandshakeAnswer =
  /** Plain HTTP, as from a server whose port 443 was never given a certificate. */
  | 'plain'
  /** The greeting of a server for something else. */
  | 'ssh'
  | 'smtp'
  /** One fatal alert, as from a server that speaks TLS, but not with this caller. */
  | `alert ${keyof typeof alerts}`;

/** How a host treats a TLS greeting when it does not simply complete the handshake. */
export type Handshake =
  /** The connection is cut at the greeting. */
  | 'reset'
  /** The greeting is never answered. */
  | 'silent'
  | HandshakeAnswer;

/** The bytes that come back. */
export function bytesOf(answer: HandshakeAnswer): Buffer {
  switch (answer) {
    case 'plain':
      return Buffer.from('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    case 'ssh':
      return Buffer.from('SSH-2.0-OpenSSH_9.9\r\n');
    case 'smtp':
      return Buffer.from('220 mail.test ESMTP ready\r\n');
    default: {
      // The other answers all begin with this word, and go on with the name of an alert.
      const name = answer.slice('alert '.length) as keyof typeof alerts;
      return Buffer.from([alertRecord, 3, 3, 0, 2, fatal, alerts[name]]);
    }
  }
}

const alertRecord = 0x15;
const fatal = 2;
