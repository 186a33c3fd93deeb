import { invocation } from '../own-package.ts';

/** What `watch --help` prints. */
export const watchUsage = `Usage: ${invocation('watch')} [options] <file> --state FILE

Checks each site that the file lists, one a line (# begins a comment; - is standard input), and tells what has changed since
the last run: HTTPS that cannot be reached, a certificate that browsers refuse or whose renewal is overdue, HTTPS that is no
longer enforced, HSTS that is lost or weakened, a redirect to HTTP, new mixed content. Another certificate or issuer is news.
It runs once: let cron or a schedule run it every few hours. It asks with a few requests and needs no browser.

  --state FILE                    where what is known of the sites is kept from run to run
  --format table|json|jsonl       what is printed (table on a terminal, else json); jsonl is a line of JSON for each notice
                                  and each site; repeatable with a file for each
  --output FILE                   where a format without a file goes (standard output)
  --mixed-content                 also load each front page in a browser with the extension, and watch its mixed content
  --quiet                         no progress on standard error
  --ca FILE                       trust this PEM certificate authority, too
  --resolve-all ADDRESS           resolve every host name to this address
  --port-map FROM=TO[,FROM=TO…]   connect to port TO where a URL names FROM
  --timeout MS                    maximum time for an answer, and for a page (10000)
  --concurrency N                 sites at a time (8)
  --browser, --executable, --settle, --browser-arg
                                  of --mixed-content, as those of the audit command

A change is told once, and once that it is over. That a site cannot be reached is told by the second run that finds it so;
what differs from answer to answer is not told. If no site answers at all, the network of this computer is to blame.

Exit status: 0 no change, or only news; 1 at least one new alarm; 2 usage error; 3 the sites, or a page, could not be checked.
`;
