/** Who manages the certificates that visitors see, by the organisation that issues them. */
export const managers: readonly (readonly [kind: 'amazon' | 'cloudflare' | 'cpanel', issuer: RegExp])[] = [
  ['amazon', /(^|, )O=Amazon(,|$)/],
  ['cloudflare', /(^|, )O=Cloudflare, Inc\.?(,|$)/i],
  ['cpanel', /(^|, )O=cPanel, (Inc|LLC)/],
];

/** Certificates that programs make themselves until they have one for the name, by the common name of who issued them. */
export const placeholders: readonly (readonly [kind: 'traefik' | 'ingress' | 'plesk' | 'caddy', issuer: RegExp])[] = [
  ['traefik', /^TRAEFIK DEFAULT CERT$/],
  ['ingress', /^Kubernetes Ingress Controller Fake Certificate$/],
  ['plesk', /^Plesk$/],
  ['caddy', /^Caddy Local Authority\b/],
];

/** Authorities that no browser trusts, and is not meant to. */
export const specialAuthorities: readonly (readonly [kind: 'origin' | 'staging', issuer: RegExp])[] = [
  ['origin', /\bCloudFlare Origin SSL (ECC )?Certificate Authority\b/i],
  ['staging', /\(STAGING\)|\bFake LE\b/],
];

/** What reads HTTPS on this computer or in its network, by the certificates that it makes for every site. */
export const interceptors: readonly (readonly [name: string, issuer: RegExp])[] = [
  ['Avast', /\bAvast!? Web\/Mail Shield\b/i],
  ['AVG', /\bAVG Web\/Mail Shield\b/i],
  ['Kaspersky', /\bKaspersky\b.*\bRoot\b/i],
  ['ESET', /\bESET SSL Filter\b/i],
  ['Bitdefender', /\bBitdefender Personal CA\b/i],
  ['Zscaler', /\bZscaler\b/i],
  ['Netskope', /\bNetskope\b|\bgoskope\b/i],
  ['Cloudflare Zero Trust', /\bGateway CA - Cloudflare Managed\b|\bCloudflare for Teams\b/],
  ['Cisco Umbrella', /\bCisco Umbrella\b/i],
  ['mitmproxy', /\bmitmproxy\b/i],
  ['Charles', /\bCharles Proxy\b/i],
  ['Burp', /\bPortSwigger CA\b/i],
  ['Fiddler', /\bFiddlerRoot\b/i],
];

/** Hosting services and CDNs, by the domains that their own certificates are for. */
export const hostingServices: readonly (readonly [name: string, domains: readonly string[]])[] = [
  ['Amazon CloudFront', ['cloudfront.net']],
  ['Azure App Service', ['azurewebsites.net']],
  ['Azure Front Door', ['azurefd.net', 'azureedge.net']],
  ['Azure Static Web Apps', ['azurestaticapps.net']],
  ['Bunny', ['b-cdn.net']],
  ['Cloudflare Pages', ['pages.dev']],
  ['Cloudflare Workers', ['workers.dev']],
  ['DigitalOcean', ['ondigitalocean.app']],
  ['Fastly', ['fastly.net']],
  ['Firebase Hosting', ['firebaseapp.com', 'web.app']],
  ['Fly.io', ['fly.dev']],
  ['GitHub Pages', ['github.io']],
  ['GitLab Pages', ['gitlab.io']],
  ['Google Cloud Run', ['run.app']],
  ['Heroku', ['herokuapp.com']],
  ['Kinsta', ['kinsta.cloud']],
  ['Netlify', ['netlify.app', 'netlify.com']],
  ['Pantheon', ['pantheonsite.io']],
  ['Railway', ['railway.app']],
  ['Read the Docs', ['readthedocs.io', 'readthedocs.org']],
  ['Render', ['onrender.com']],
  ['Shopify', ['myshopify.com']],
  ['Squarespace', ['squarespace.com']],
  ['Vercel', ['vercel.app', 'now.sh']],
  ['Webflow', ['webflow.io']],
  ['Wix', ['wixsite.com', 'wix.com']],
  ['WordPress.com', ['wordpress.com']],
  ['WP Engine', ['wpengine.com', 'wpenginepowered.com']],
];
