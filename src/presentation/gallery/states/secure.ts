import { observed } from '../observed.ts';

export default observed({ url: 'https://site.example/' });
