import { apache, caddy, directives, nginx } from '../../snippets.ts';
import { command, step } from '../../step-text.ts';
import { proxyBehindProxy, trustInProxies } from '../trust-in-proxies.ts';
import { otherwiseTheirs } from './shared-steps.ts';

const deleteCookies = step('Delete this site’s cookies, then try again.');

const visitor = [deleteCookies, otherwiseTheirs];

const chain = command('curl -sSL -o /dev/null -D - --max-redirs 9 {scheme}://{named}:{port}/');

/** Behind a proxy that terminates TLS, the application believes that the request came over HTTP. */
const forwardedProto = step(
  'Behind a proxy that terminates TLS, tell the application so, and have the application trust it.',
  nginx('proxy_set_header X-Forwarded-Proto $scheme;'),
  apache('RequestHeader set X-Forwarded-Proto "{scheme}"'),
  caddy('# reverse_proxy sends X-Forwarded-Proto by itself'),
);

const howToTrust = [
  step(proxyBehindProxy),
  step('The application trusts it by a setting of its own.', ...trustInProxies),
];

/** Where the redirects themselves were not seen. */
export const redirectFailure = {
  summary: '{host} is part of a redirect loop, so the page never loads.',
  visitor,
  owner: [
    step('See which two answers contradict each other. Add the path of the page to the command.', chain),
    forwardedProto,
    ...howToTrust,
    step('With a CDN, set the connection to the origin to HTTPS (“full”, not “flexible”).'),
  ],
} as const;

/** What redirect loops mean, by the two answers that contradict each other. */
export const redirectLoops = {
  'same-address': {
    summary: '{first} redirects to itself, so the page never loads.',
    visitor,
    owner: [
      step(
        '{first} answers {firstStatus} with its own address. Behind a proxy that terminates TLS, the application believes that the request came over HTTP and redirects to HTTPS again: forward X-Forwarded-Proto and have the application trust it; with a CDN, set the connection to the origin to HTTPS (“full”, not “flexible”).',
      ),
      step(
        'If it sets a cookie and waits for it to come back, see why it does not: a Secure cookie that is set over HTTP, another Domain or Path, or cookies that this browser refuses.',
      ),
      ...howToTrust,
    ],
  },
  cookie: {
    summary: '{first} sets a cookie and redirects to itself until the cookie comes back, which it never does.',
    visitor: [
      step('Allow cookies for {host} in this browser, then delete those that are there and try again.'),
      otherwiseTheirs,
    ],
    owner: [
      step(
        '{first} answers {firstStatus} with its own address and the cookie “{cookie}”: see why the browser does not send it back. A Secure cookie that is set over HTTP is dropped; so is one with another Domain; another Path hides it.',
      ),
      step('Let the application show a page when the cookie is missing, instead of a redirect to the same address.'),
    ],
  },
  schemes: {
    summary: '{first} and {second} redirect to each other, so the page never loads.',
    visitor,
    owner: [
      step(
        '{first} answers {firstStatus} with an http:// address, and {second} answers {secondStatus} with an https:// one: remove the rule that redirects to http://.',
      ),
      step(
        'Look for it where the application’s own address is set (http://…), in the proxy and in the CDN; behind a proxy that terminates TLS, forward X-Forwarded-Proto and have the application trust it.',
      ),
      ...howToTrust,
    ],
  },
  www: {
    summary: '{first} and {second} redirect to each other, so the page never loads.',
    visitor,
    owner: [
      step(
        '{first} answers {firstStatus} with www, and {second} answers {secondStatus} without: decide for one of the two names, and remove the rule that leads away from it.',
      ),
      step(
        'Look for the two rules in the web server, in the application’s own address, and in the redirects of the hosting or DNS provider.',
      ),
    ],
  },
  hosts: {
    summary: '{first} and {second} redirect to each other, so the page never loads.',
    visitor,
    owner: [
      step(
        '{first} answers {firstStatus} with a redirect to another host, and {second} answers {secondStatus} with one back: remove one of the two redirects.',
      ),
      step(
        'If one of them is for signing in, see why the other does not notice that it is done: a cookie that is not kept, or a return address that is wrong.',
      ),
    ],
  },
  paths: {
    summary: '{first} and {second} redirect to each other, so the page never loads.',
    visitor,
    owner: [
      step(
        '{first} answers {firstStatus} with a redirect to another page, and {second} answers {secondStatus} with one back: remove one of the two redirects.',
      ),
      step(
        'If one of them is for signing in, the other does not see its cookie: a Secure cookie that is set over HTTP is dropped, another Domain or Path hides it.',
      ),
    ],
  },
  'no-scheme': {
    summary: '{first} redirects to an address without a scheme, which makes the path longer and longer.',
    visitor,
    owner: [
      step(
        'The Location that {first} answers with ({firstStatus}) has no scheme, so “{host}” is taken for part of the path: write https:// in front of it.',
      ),
      step(
        'Check the address that the application believes to have (site URL, base URL), and rewrite rules of the web server.',
      ),
    ],
  },
  endless: {
    summary: '{first} redirects on and on, each time to another address, so the page never loads.',
    visitor,
    owner: [
      step(
        '{first} answers {firstStatus} with {second}, which answers {secondStatus} with another redirect: see which part of the address grows or changes, and which rule changes it.',
      ),
      step('A redirect that adds to the path or the query must not apply to the address it leads to.'),
    ],
  },
} as const;

/** An application that knows only the address at which the proxy reaches it. */
const ownAddress = step(
  'Set the public address in the application (site URL, base URL), or let it build addresses from the host that the visitor used: behind a proxy, pass on Host, X-Forwarded-Host, X-Forwarded-Proto and X-Forwarded-Port, and have it trust them.',
);

/** A web server that redirects to a folder by itself does so to the address at which it was reached. */
const finalSlash = step(
  'Where the redirect only adds the final slash of a path, it is that of the web server behind the proxy: let this one answer with a path alone, or tell it the public address.',
  directives('nginx', 'absolute_redirect off;'),
  directives('Apache', 'ServerName {right}'),
);

/** What to do first where a redirect led to what failed. */
export const redirectCauses = {
  'https-on-80': [
    step(
      'The redirect from {from} (status {status}) leads to https on port 80, which is for plain HTTP: it must lead to https://{host}/ without a port.',
    ),
    step(
      'The code that builds that URL takes the scheme from one place and the port from another. Behind a proxy that terminates TLS, pass on X-Forwarded-Proto and X-Forwarded-Port: 443, and have the application trust both.',
    ),
  ],
  'same-port': [
    step(
      'The redirect from {from} (status {status}) leads to https on the same port {port}, which just answered over plain HTTP: one port speaks one of the two. Turn that redirect off in the application (often called “force SSL” or “SSL redirect”), or let it lead to the port that speaks TLS.',
    ),
    step(
      'For HTTPS, put a proxy that speaks TLS on port 443 in front of port {port}. For tests without TLS, leave that setting to production.',
    ),
  ],
  'added-port': [
    step('The redirect from {from} (status {status}) adds port {port}: let it lead to {right}/ instead.'),
    ownAddress,
    finalSlash,
  ],
  'lost-port': [
    step(
      'The redirect from {from} (status {status}) leaves out port {fromPort}, so the browser goes to port {port}: let it lead to the port where visitors reach the site.',
    ),
    step(
      'Let the application build addresses from the host and port that the visitor used; behind a proxy, pass both on ($host lacks the port).',
      directives('nginx', 'proxy_set_header Host $http_host;', 'proxy_set_header X-Forwarded-Port {fromPort};'),
      directives('Apache', 'ProxyPreserveHost On', 'RequestHeader set X-Forwarded-Port "{fromPort}"'),
      directives('Caddy', '# reverse_proxy passes on Host by itself'),
    ),
    step(
      'Behind a router that forwards port {fromPort}: forward port {port}, too, or set the site’s address with its port.',
    ),
  ],
  'lost-https': [
    step(
      'The redirect from {from} (status {status}) leads away from HTTPS, to port {port} of {host}, where plain HTTP gets no answer: let it lead to https://, or to a path alone.',
    ),
    ownAddress,
    finalSlash,
  ],
  'no-host': [
    step(
      'The redirect from {from} (status {status}) leads to a host called “{host}”, which visitors do not know: let it lead to {right}/ instead. Either that is the server’s name behind the proxy, or a placeholder, or it should be the path, and the Location begins with two slashes or lacks its host.',
    ),
    step(
      'Set the public address in the application, and pass on the host that the visitor used. Where nginx itself redirects, write $host: $server_name is “_” in a server for every name.',
      directives('nginx', 'proxy_set_header Host $host;'),
      directives('Apache', 'ProxyPreserveHost On'),
      directives('Caddy', '# reverse_proxy passes on Host by itself'),
    ),
  ],
  'inner-host': [
    step(
      'The redirect from {from} (status {status}) leads to {host}, which is the server itself or its own network, and for visitors another computer or none: let it lead to {right}/ instead.',
    ),
    ownAddress,
    finalSlash,
  ],
  'other-host': [
    step('The redirect from {from} (status {status}) leads to {host}: check that this is where it should lead.'),
  ],
} as const;
