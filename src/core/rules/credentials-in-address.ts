import { parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'credentials-in-address',
  group: 'connection',
  severity: 'moderate',
  needs: ['hops'],
  text: {
    pass: 'No URL contains a user name or password',
    fail: 'A URL contains a user name or password',
    why: 'URLs end up in browser histories, logs and links; and a user name before the @ can be mistaken for the site’s name.',
    fix: 'Remove the part before the @ from the URL, change the password, and let people sign in on the page or with an access token.',
  },
  spec: [{ name: 'RFC 9110 §4.2.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4' }],

  applies: ({ scheme }) => scheme === 'http' || scheme === 'https' || 'The address has no host.',

  judge({ address, hops }) {
    const { requestedUrl, url: shown, framesWithCredentials = [] } = address;
    const urls = [
      requestedUrl,
      shown,
      ...framesWithCredentials,
      ...hops.flatMap(({ url, location }) => [url, location ?? '']),
    ];
    const telling = [...new Set(urls.map(withoutSecrets).filter((url) => url !== undefined))];
    return telling.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof: telling.map((url) => ({ url })) };
  },
});

/** The address with its credentials masked, so that the report does not spread them; undefined if it has none. */
function withoutSecrets(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined || (parsed.username === '' && parsed.password === '')) return undefined;
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  return `${parsed.protocol}//•••@${parsed.hostname}${port}${parsed.pathname}`;
}
