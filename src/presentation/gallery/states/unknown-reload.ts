import { unseenReport } from '../../../core/conclude.ts';
import { circumstances } from '../observed.ts';

export default unseenReport(
  'https://site.example/',
  'unknown',
  'This page was opened before Portcullis could watch it. Reload it to audit it.',
  circumstances,
);
