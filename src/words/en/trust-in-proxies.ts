/** What applications call it to trust what a proxy says; without that, what it sends has no effect. */
export const trustInProxies =
  'So that the application trusts it: Django SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https"), Laravel trustProxies, Express app.set("trust proxy", 1), Spring server.forward-headers-strategy=framework, ASP.NET Core ASPNETCORE_FORWARDEDHEADERS_ENABLED=true, Tomcat RemoteIpValve with protocolHeader, Keycloak KC_PROXY_HEADERS=xforwarded, Nextcloud overwriteprotocol. WordPress, early in wp-config.php: if (($_SERVER["HTTP_X_FORWARDED_PROTO"] ?? "") === "https") $_SERVER["HTTPS"] = "on";';

/** A proxy behind a CDN or load balancer is itself reached over HTTP, and would say so. */
export const proxyBehindProxy =
  'Where nginx is itself reached over HTTP, by a CDN or load balancer, write $http_x_forwarded_proto instead of $scheme, which is “http” there; Traefik believes it from forwardedHeaders.trustedIPs only, ingress-nginx with use-forwarded-headers: "true"';
