import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';

export default observed({ url: 'http://localhost:3000/', channels: { headers: seenAs([]) } });
