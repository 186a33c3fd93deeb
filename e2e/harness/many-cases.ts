import { resource, securePage } from '../lab/answers.ts';
import { defineCase } from '../lab/case.ts';

/** Pages of `heavy.test`, each with thirty images, and every tenth with something wrong. */
export const heavyPages = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `https://heavy.test/page-${index}`);

const images = Array.from({ length: 30 }, (_, index) => `/image-${index}.svg`);
const image = resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');

export const heavyCase = (count: number) =>
  defineCase({
    ...{ id: 'heavy', title: 'Many pages', start: 'https://heavy.test/page-0', expect: { verdict: 'secure' } },
    answers: Object.fromEntries([
      ...heavyPages(count).map((url, index) => [
        url,
        securePage({
          title: `Page ${index}`,
          body: [...images, ...(index % 10 === 0 ? [`http://other.test/${index}.png`] : [])]
            .map((source) => `<img alt="" src="${source}">`)
            .join(`<p>${'Some words. '.repeat(20)}</p>`),
        }),
      ]),
      ...images.map((path) => [`https://heavy.test${path}`, image]),
    ]),
  });
