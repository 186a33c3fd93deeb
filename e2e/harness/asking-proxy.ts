import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A proxy that lets nobody through without name and password. */
export interface AskingProxy {
  readonly port: number;
  close(): Promise<void>;
}

const answer = [
  'HTTP/1.1 407 Proxy Authentication Required',
  'Proxy-Authenticate: Basic realm="proxy"',
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n');

export async function openAskingProxy(): Promise<AskingProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on TCP has an address with a port.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
