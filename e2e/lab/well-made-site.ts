import { type Answer, goodHsts, redirect, securePage } from './answers.ts';

/** As a site should be: every end leads to `https://<id>.test/`, changing the scheme first. */
export const wellMade = (id: string): Readonly<Record<string, Answer>> => ({
  [`http://${id}.test/`]: redirect(301, `https://${id}.test/`),
  [`https://${id}.test/`]: securePage({ title: id, headers: goodHsts }),
  [`http://www.${id}.test/`]: redirect(301, `https://www.${id}.test/`),
  [`https://www.${id}.test/`]: redirect(301, `https://${id}.test/`, goodHsts),
});
