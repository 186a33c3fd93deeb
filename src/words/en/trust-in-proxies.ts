/** What makes applications believe what a proxy says of a request; without it, what the proxy sends has no effect. */
const settings = {
  Django: 'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
  Laravel: "$middleware->trustProxies(at: '127.0.0.1'); // in bootstrap/app.php, with the proxy's address",
  Express: 'app.set("trust proxy", 1);',
  Spring: 'server.forward-headers-strategy=framework',
  'ASP.NET Core': 'ASPNETCORE_FORWARDEDHEADERS_ENABLED=true',
  Tomcat: '<Valve className="org.apache.catalina.valves.RemoteIpValve" protocolHeader="X-Forwarded-Proto" />',
  Keycloak: 'KC_PROXY_HEADERS=xforwarded',
  Nextcloud: "'overwriteprotocol' => 'https', // in config/config.php",
  Traefik: '--entryPoints.NAME.forwardedHeaders.trustedIPs=ADDRESS',
  'ingress-nginx': 'use-forwarded-headers: "true" # in its ConfigMap',
  WordPress:
    'if (($_SERVER["HTTP_X_FORWARDED_PROTO"] ?? "") === "https") $_SERVER["HTTPS"] = "on"; // early in wp-config.php',
} as const;

/** As pieces of a step. */
export const trustInProxies = Object.entries(settings).map(([server, text]) => ({ text, code: true, server }) as const);

/** As lines of a fix. */
export const trustInProxiesLines = Object.entries(settings).map(([name, text]) => `${name}: ${text}`);

/** A proxy behind a CDN or load balancer is itself reached over HTTP, and would say so. */
export const proxyBehindProxy =
  'Where nginx is itself reached over HTTP, by a CDN or load balancer, write $http_x_forwarded_proto instead of $scheme, which is “http” there.';
