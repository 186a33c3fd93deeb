/** Content type of a record, and type of a message (RFC 5246, sections 6.2.1 and 7.4). */
const handshakeRecord = 22;
const certificateMessage = 11;

/**
 * The certificates (DER) in the first Certificate message of what a server sent in TLS 1.2 (RFC 5246, section 7.4.2), in
 * its order; none where there is no such message, or only a part of it.
 */
export function certificatesIn(sent: Buffer): readonly Buffer[] {
  const messages = handshakeBytes(sent);
  for (let at = 0; at + 4 <= messages.length; ) {
    const end = at + 4 + messages.readUIntBE(at + 1, 3);
    if (end > messages.length) return [];
    if (messages[at] === certificateMessage) return listed(messages.subarray(at + 4, end));
    at = end;
  }
  return [];
}

/** What the records before encryption carry; a message may be spread over several of them. */
function handshakeBytes(sent: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + 5 <= sent.length; ) {
    if (sent[at] !== handshakeRecord) break;
    const end = at + 5 + sent.readUInt16BE(at + 3);
    parts.push(sent.subarray(at + 5, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** Each with its length in front, after the length of all. */
function listed(body: Buffer): readonly Buffer[] {
  const certificates: Buffer[] = [];
  for (let at = 3; at + 3 <= body.length; ) {
    const end = at + 3 + body.readUIntBE(at, 3);
    if (end > body.length) return [];
    certificates.push(body.subarray(at + 3, end));
    at = end;
  }
  return certificates;
}
