import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';

export default observed({
  url: 'http://site.example/',
  channels: {
    headers: seenAs([]),
    upgrade: seenAs({ state: 'available', target: 'https://site.example/' }),
  },
});
