import { isClear } from '../clear-hops.ts';
import { fieldsNamed } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-cors-origin',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }) {
    const origins = fieldsNamed(headers, 'access-control-allow-origin');
    if (origins.length === 0) return { outcome: 'not-applicable' };
    const insecure = origins.filter((origin) => isClear(origin.trim()));
    if (insecure.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: insecure.map((origin) => ({ text: `Access-Control-Allow-Origin: ${origin}`, url: address.url })),
    };
  },
});
