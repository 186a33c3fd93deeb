import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { ownTool } from '../components/take-along.ts';
import { readSaved, type Saved } from './read-saved.ts';
import { ReportSheet } from './report-sheet.tsx';
import { type Sample, sampleFile } from './samples.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly sample: Sample;
  readonly children: ComponentChildren;
}

/** A report that comes with the extension. */
export function OfSample({ sample, children }: Props) {
  const [saved, setSaved] = useState<Saved>();
  useEffect(() => void read(sample).then(setSaved), [sample]);
  const [result] = saved?.output.results ?? [];
  if (saved === undefined || result === undefined || !('report' in result)) {
    return (
      <main class="empty" aria-busy="true">
        <h1>{reportWords.title}</h1>
        <p>{reportWords.waiting}</p>
      </main>
    );
  }
  return (
    <ReportSheet report={result.report} saved={saved} notice={reportWords.sample}>
      {children}
    </ReportSheet>
  );
}

async function read(sample: Sample): Promise<Saved> {
  const file = await fetch(browser.runtime.getURL(sampleFile(sample)));
  const saved = readSaved(await file.text(), ownTool());
  // Tests read each of them as it is shipped.
  if (!('output' in saved)) throw new Error(`The sample ${sample} cannot be read.`);
  return saved;
}
