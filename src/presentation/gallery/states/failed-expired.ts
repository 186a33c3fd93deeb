import { failed } from '../failed.ts';

export default failed('https://expired.example/', 'net::ERR_CERT_DATE_INVALID');
