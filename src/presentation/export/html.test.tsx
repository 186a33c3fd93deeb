import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { formatHtml } from './html.tsx';

const reportOn = (requestedUrl: string, url: string) => ({
  requested: requestedUrl,
  report: { ...sampleReport, requestedUrl, url },
});

test('a file with several reports says of each what was requested and where that led', () => {
  const results = [
    reportOn('http://site.example/', 'https://www.site.example/<'),
    reportOn('https://site.example/', 'https://site.example/'),
  ];
  const file = formatHtml({
    ...{ output: { tool: { name: 'portcullis', version: '0.0.9' }, results }, data: '', styles: '' },
  });
  const led = 'http://site.example/ → https://www.site.example/&lt;';
  expect(file).toContain(`<a href="#page-1">${led}</a>`);
  expect(file).toContain(`<p class="of-page" id="page-1">${led}</p>`);
  expect(file).toContain('<a href="#page-2">https://site.example/</a>');
});
