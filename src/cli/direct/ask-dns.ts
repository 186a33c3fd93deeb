import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { connect, isIPv6 } from 'node:net';
import {
  type Answer,
  type DecodedPacket,
  decode,
  encode,
  type Packet,
  RECURSION_DESIRED,
  streamDecode,
  streamEncode,
} from 'dns-packet';

/** Milliseconds that a resolver has for an answer. */
const patience = 2_000;

/** Bytes of an answer over UDP that are not broken up on the way (DNS Flag Day 2020). */
const payloadSize = 1_232;

/** A type of records that the library has no name for is written as its number. */
export type RecordType = `UNKNOWN_${number}`;

/**
 * Asks the resolvers that this computer uses for records of a type that Node does not know, one after the other until one
 * answers; over TCP where the answer is too long for UDP. None where the name has no such records, null where no resolver
 * gives an answer.
 */
export async function askDns(name: string, type: RecordType): Promise<readonly Answer[] | null> {
  for (const server of dns.getServers()) {
    const answer = await askServer(endpointOf(server), name, type).catch(() => undefined);
    if (answer?.rcode === 'NOERROR') return answer.answers ?? [];
    if (answer?.rcode === 'NXDOMAIN') return [];
  }
  return null;
}

interface Resolver {
  readonly address: string;
  readonly port: number;
}

/** Node writes a port only where it is not 53, and then an IPv6 address in brackets. */
function endpointOf(server: string): Resolver {
  const [, address = server, port = '53'] = isIPv6(server)
    ? []
    : (/^\[(.+)\]:(\d+)$/.exec(server) ?? /^([^:]+):(\d+)$/.exec(server) ?? []);
  return { address, port: Number(port) };
}

/** The library's types lack the name of its response code. */
type Response = DecodedPacket & { readonly rcode: string };

async function askServer(to: Resolver, name: string, type: RecordType): Promise<Response> {
  const query = {
    type: 'query',
    id: Math.floor(Math.random() * 0x1_00_00),
    flags: RECURSION_DESIRED,
    // The library takes unnamed types; its types do not.
    questions: [{ name, type: type as 'A' }],
    additionals: [{ type: 'OPT', name: '.', udpPayloadSize: payloadSize, flags: 0, options: [] }],
  } as unknown as Parameters<typeof encode>[0];
  const isAnswer = ({ id, questions = [] }: DecodedPacket): boolean =>
    id === query.id && questions[0]?.name.toLowerCase() === name.toLowerCase();
  const short = await overUdp(to, encode(query), isAnswer);
  return short.flag_tc ? overTcp(to, streamEncode(query), isAnswer) : short;
}

function overUdp(
  { address, port }: Resolver,
  query: Buffer,
  isAnswer: (packet: DecodedPacket) => boolean,
): Promise<Response> {
  return inTime((resolve, reject) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    socket.on('error', reject);
    socket.on('message', (bytes) => {
      const packet = decoded(() => decode(bytes));
      if (packet !== undefined && isAnswer(packet)) resolve(packet);
    });
    // Connected, it hears only from the resolver, and is told where nobody listens.
    socket.connect(port, address, () => socket.send(query));
    return () => socket.close();
  });
}

function overTcp(
  { address, port }: Resolver,
  query: Buffer,
  isAnswer: (packet: DecodedPacket) => boolean,
): Promise<Response> {
  return inTime((resolve, reject) => {
    let received = Buffer.alloc(0);
    const socket = connect({ host: address, port }, () => socket.write(query));
    socket.on('error', reject).on('close', () => reject(new Error('The resolver closed the connection.')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const packet = decoded(() => streamDecode(received));
      if (packet !== undefined && isAnswer(packet)) resolve(packet);
      else reject(new Error('The resolver answered something else.'));
    });
    return () => socket.destroy();
  });
}

/** Begins the work, and ends it with what it returns, whatever comes of it. */
async function inTime(
  begin: (resolve: (packet: Response) => void, reject: (error: Error) => void) => () => void,
): Promise<Response> {
  let end: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Response>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The resolver does not answer.')), patience);
      end = begin(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    end();
  }
}

/** What is no packet is not answered to: anybody can send some. */
function decoded(read: () => Packet): Response | undefined {
  try {
    return read() as Response;
  } catch {
    return undefined;
  }
}
