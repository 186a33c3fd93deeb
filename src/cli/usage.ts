import { invocation } from './own-package.ts';

/** What the command line prints when it is asked for help without a command. */
export const mainUsage = `Usage: portcullis <command> [options] …

Audits how pages and sites use HTTPS, in a real browser with the Portcullis extension.

  audit <address…>   visits each address and prints what the extension reported
  site <host…>       checks a site as a whole: over HTTP and HTTPS, with and without www, and its servers directly
  watch <file>       checks the sites of a list, and tells what has changed since the last run

  --help             this text; after a command, the options of the command
  --version          the version

audit and site need Chromium, Chrome for Testing or Firefox on this machine.
`;

/** What `audit --help` prints. */
export const usage = `Usage: ${invocation('audit')} [options] <address…>

Visits each address in a real browser with the extension and prints what the extension reported. An address without
http:// or https:// is visited over HTTPS, or over HTTP where its host is this computer or in a private network.

  --browser chromium|firefox      which browser (chromium)
  --executable PATH               which binary (found on the machine)
  --deep                          deep audit: reloads the page once and observes every insecure request
  --format table|json|sarif|markdown|html|junit|github
                                  what is printed (table on a terminal, else json); repeatable with a file for each,
                                  such as --format sarif:out.sarif --format table; github writes
                                  annotations, and the summary of the job where there is one
  --output FILE                   where a format without a file goes (standard output)
  --fail-on critical|serious|moderate|minor|never
                                  exit 1 if a finding is this bad or worse (serious)
  --fail-on-unknown               exit 1 if a verdict is unknown or a check could not be made, unless the browser never
                                  shows what it needs
  --config FILE                   configuration, JSON or a module (.mjs); portcullis.config.json or .mjs if there
  --baseline FILE                 compare with what --write-baseline wrote; only what is new counts for --fail-on
  --write-baseline FILE           write what is wrong now, to compare later runs with
  --quiet                         no progress on standard error
  --headers FILE                  send these headers, a line “Name: value” each, to the audited origins, over HTTPS; those
                                  below a line [https://api.example.org] to that origin only
  --cookies FILE                  log in with these cookies, a Netscape cookie file (curl) or JSON, over HTTPS
  --rewrite FROM=TO               audit at TO what is given, or found, of FROM, each an origin or a host; repeatable
  --ca FILE                       trust this PEM certificate authority in the temporary profile
  --resolve-all ADDRESS           resolve every host name to this address
  --port-map FROM=TO[,FROM=TO…]   connect to port TO where a URL names FROM
  --settle MS                     quiet time after load (1000)
  --timeout MS                    maximum time for one page (30000), to which --deep may add 23 seconds
  --browser-arg ARG               passed to the browser, repeatable; write --browser-arg=--flag
  --concurrency N                 tabs at a time (4)
  -                               read addresses from standard input, one a line; # begins a comment

An address that is listed twice is visited once. A configuration holds addresses, options, severities for pages, ignores and
budgets; what is given on the command line wins, and --no-deep and the like turn off what it turns on.

No value of a header or cookie is printed, in no output and no error.

Exit status: 0 nothing at or above --fail-on; 1 at least one finding; 2 usage error; 3 an address could not be audited at all;
70 internal error.
`;
