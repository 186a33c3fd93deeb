import { request } from 'node:http';

/** Whether a server answers a request for `http://host/` at all, with whatever status. */
export function answersOverHttp(
  host: string,
  { address, port, patience }: { readonly address: string; readonly port: number; readonly patience: number },
): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host: address, port, path: '/', agent: false, headers: { host } }, () => {
      resolve(true);
      asked.destroy();
    });
    const late = setTimeout(() => asked.destroy(), patience);
    asked.on('error', () => resolve(false));
    asked.on('close', () => {
      clearTimeout(late);
      resolve(false);
    });
    asked.end();
  });
}
