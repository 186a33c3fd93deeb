import { gap } from '../../../core/report.ts';
import { observed } from '../observed.ts';

const noStart = gap('The navigation was not observed from its start. Reload to audit it.');

/** A tab that was open before the extension: nothing is known of how its page came. */
export default observed({
  url: 'https://site.example/',
  channels: { hops: noStart, headers: noStart, cookies: noStart, forms: noStart, insecureRequests: noStart },
});
