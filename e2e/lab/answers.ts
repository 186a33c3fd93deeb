/** What a server of the lab sends back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array;
  /** The connection stays open after the body, as if there were more to come. */
  readonly isUnfinished?: true;
}

type Headers = Answer['headers'];

interface PageParts {
  readonly title: string;
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Headers;
  readonly status?: number;
}

/** A policy with nothing to criticise, for the cases that are about something else. */
export const goodHsts = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } as const;

/** A complete HTML page that refers to nothing but what it is given. */
export function page({ title, head = '', body = '', headers = {}, status = 200 }: PageParts): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem }</style>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`,
  };
}

/** A page with a good HSTS policy, as a careful site would send it over HTTPS. */
export const securePage = ({ headers, ...parts }: PageParts): Answer =>
  page({ ...parts, headers: { ...goodHsts, ...headers } });

export function redirect(status: 301 | 302 | 303 | 307 | 308, location: string, headers: Headers = {}): Answer {
  return { status, headers: { Location: location, ...headers }, body: '' };
}

/** The request is read, and the connection closed without a word. */
export const hungUp: Answer = { status: 0, headers: {}, body: '' };

/** The request is read, and nothing ever comes back. */
export const neverAnswered: Answer = { status: -1, headers: {}, body: '' };

/** The request is read, and these bytes come back as they are, whatever they are. */
export const raw = (bytes: string | Uint8Array): Answer => ({ status: rawStatus, headers: {}, body: bytes });

export const rawStatus = -2;

/** Any other kind of resource, readable from every origin. */
export function resource(type: string, body: string | Uint8Array): Answer {
  return { status: 200, headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }, body };
}
