import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { type AddressInfo, createServer } from 'node:net';
import { decode, encode, type Packet, streamDecode, streamEncode } from 'dns-packet';
import { afterEach, expect, test } from 'vitest';
import { httpsRecordsOf } from './https-records.ts';

const usual = dns.getServers();
const closers: (() => void)[] = [];
afterEach(() => {
  dns.setServers(usual);
  for (const close of closers.splice(0)) close();
});

/** Content of a record: priority 1, the name itself, `alpn` with h2 and h3. */
const record = Buffer.from('0001' + '00' + '0001' + '0006' + '026832' + '026833', 'hex');

type Zone = Readonly<Record<string, readonly Buffer[] | 'SERVFAIL' | 'silent'>>;

/** Starts a DNS server, over UDP and TCP, and makes it the only resolver. `short` cuts every answer over UDP. */
async function serve(zone: Zone, short = false): Promise<void> {
  const answerTo = ({ id, questions = [] }: Packet, truncated: boolean): Packet | undefined => {
    const name = questions[0]?.name ?? '';
    const found = zone[name];
    if (found === 'silent') return undefined;
    const rcode = found === undefined ? 3 : found === 'SERVFAIL' ? 2 : 0;
    const data = Array.isArray(found) && !truncated ? found : [];
    // The library takes unnamed types; its types do not.
    const answers = data.map((one) => ({ type: 'UNKNOWN_65', class: 'IN', ttl: 60, name, data: one }));
    const flags = 0x0180 | rcode | (truncated ? 0x0200 : 0);
    return { type: 'response', id, flags, questions, answers } as unknown as Packet;
  };
  const tcp = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .on('data', (bytes) => {
        const answer = answerTo(streamDecode(bytes), false);
        if (answer !== undefined) socket.end(streamEncode(answer));
      }),
  );
  // The port is asked of TCP: connections of other programs may have taken any that UDP would name.
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', (bytes, { port, address }) => {
    const answer = answerTo(decode(bytes), short);
    if (answer !== undefined) udp.send(encode(answer), port, address);
  });
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  closers.push(
    () => udp.close(),
    () => tcp.close(),
  );
  dns.setServers([`127.0.0.1:${port}`]);
}

test('the records of each name are told as zone files write them', async () => {
  await serve({ 'site.example': [record], 'www.site.example': [] });
  expect(await httpsRecordsOf(['site.example', 'www.site.example', 'none.example', '192.0.2.1'])).toEqual([
    'site.example. HTTPS 1 . alpn="h2,h3"',
  ]);
});

test('an answer that is too long for UDP comes over TCP', async () => {
  await serve({ 'site.example': [record] }, true);
  expect(await httpsRecordsOf(['site.example'])).toEqual(['site.example. HTTPS 1 . alpn="h2,h3"']);
});

test.each(['SERVFAIL', 'silent'] as const)('a resolver that answers %s leaves it unknown', async (answer) => {
  await serve({ 'site.example': answer });
  expect(await httpsRecordsOf(['site.example'])).toBeNull();
});

test('where nobody listens it is unknown', async () => {
  await serve({});
  for (const close of closers.splice(0)) close();
  expect(await httpsRecordsOf(['site.example'])).toBeNull();
});
