/** Right in the virtual host of port 80 only, which whoever has but .htaccess cannot write to. */
export const apacheToHttps = [
  'Apache: Redirect permanent / https://{host}/',
  'The Apache line belongs in the virtual host of port 80, with the name of that host. In .htaccess it would redirect HTTPS to itself; write there, a line each: RewriteEngine On, RewriteCond %{HTTPS} off, RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L].',
] as const;

/** How everything on port 80 is redirected to HTTPS. */
export const toHttps = [
  'nginx: server { listen 80; return 301 https://$host$request_uri; }',
  ...apacheToHttps,
  'Caddy: # redirects every host that it serves, by itself',
  // One that fetches over HTTP is redirected itself, and its visitors with it, again and again.
  'CDN: first set HTTPS towards the origin (“full”), or this redirect becomes a loop.',
] as const;
