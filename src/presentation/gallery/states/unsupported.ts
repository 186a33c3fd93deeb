import { unseenReport } from '../../../core/conclude.ts';
import { circumstances } from '../observed.ts';

export default unseenReport(
  'chrome://settings/',
  'unsupported',
  'Browsers do not let extensions look at this page.',
  circumstances,
);
