import { withHost } from '../page-kind.ts';
import { parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'credentials-in-address',
  group: 'connection',
  severity: 'moderate',
  needs: ['hops'],

  applies: withHost,

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
