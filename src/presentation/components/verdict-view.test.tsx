import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { markupOf } from '../export/markup.ts';
import { VerdictView } from './verdict-view.tsx';

test('from right to left, the sign of a grade stays behind its letter, and a port is not torn apart', () => {
  const connection = { ...sampleReport.connection, port: 8443, defaultPort: false };
  const markup = markupOf(<VerdictView report={{ ...sampleReport, connection, grade: 'A+' }} />);
  expect(markup).toContain('<bdi dir="ltr">A+</bdi>');
  expect(markup).toContain('<span class="port">:8443</span>');
});
