import { unseenReport } from '../../../core/conclude.ts';
import { circumstances } from '../observed.ts';

export default unseenReport(
  'https://no-access.example/',
  'unknown',
  'Portcullis has no access to this site. Grant access to audit it.',
  circumstances,
);
