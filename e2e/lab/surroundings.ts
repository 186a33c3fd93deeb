/** How a browser is started beyond names and ports, so that connections of the lab can fail in every way. */
interface Surroundings {
  readonly browserArgs: readonly string[];
  /** Firefox only. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** The host that is asked for through a proxy. Nobody listens at the proxy. */
export const proxiedHost = 'proxied.test';

/** Milliseconds that a browser waits for a connection; by itself it would wait for minutes. */
const patience = 4_000;

const script = `function FindProxyForURL(url, host) { return host === '${proxiedHost}' ? 'PROXY 127.0.0.1:1' : 'DIRECT'; }`;
const scriptAddress = `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;

export const surroundings: Readonly<Record<'chromium' | 'firefox', Surroundings>> = {
  chromium: {
    browserArgs: [
      `--proxy-pac-url=${scriptAddress}`,
      `--enable-features=TimeoutTcpConnectAttempt:TimeoutTcpConnectAttemptMin/${patience}ms/TimeoutTcpConnectAttemptMax/${patience}ms`,
    ],
  },
  firefox: {
    browserArgs: [],
    preferences: {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': scriptAddress,
      'network.http.connection-timeout': patience / 1_000,
      // As somebody has it who must reach an old server.
      'security.tls.version.min': 1,
      'security.tls.version.enable-deprecated': true,
    },
  },
};
