import { failed } from '../failed.ts';

export default failed('https://shop.example:8443/', 'net::ERR_CONNECTION_REFUSED');
