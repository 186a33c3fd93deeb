import { invocation } from '../own-package.ts';

/** What `site --help` prints. */
export const siteUsage = `Usage: ${invocation('site')} [options] <host…>

Checks a site as a whole: over HTTP and HTTPS, with and without www, each in a real browser with the extension, and
its servers directly (IP addresses, TLS versions, certificate chain, HSTS of each name, CAA and HTTPS records), and
which other names of the site includeSubDomains would break.

  --no-direct                     ask only by browser
  --pages N                       audit up to N further pages: those that sitemaps name, or else those that links lead
                                  to; robots.txt is kept; of more pages, a sample of each kind
  --depth N                       links from the front page to a page (3)
  --include PATTERN, --exclude PATTERN
                                  which of them, by address or path; * stands for any characters; repeatable
  --sitemap URL                   this sitemap instead of those that the site names
  --format table|json|markdown|html
                                  what is printed (table on a terminal, else json); repeatable with a file for each

--browser, --executable, --output, --fail-on, --fail-on-unknown, --config, --baseline, --write-baseline, --quiet,
--headers, --cookies, --rewrite, --ca, --resolve-all, --port-map, --settle, --timeout, --browser-arg and --concurrency are
those of the audit command (${invocation('audit')} --help).

Exit status: 0 nothing at or above --fail-on; 1 at least one finding, or nothing of the site loads; 2 usage error;
3 an address could not be visited at all; 70 internal error; 130 interrupted, with what was known until then.
`;
