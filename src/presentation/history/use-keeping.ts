import { useEffect, useRef, useState } from 'preact/hooks';
import { keptReportOf } from '../../core/history/keep-report.ts';
import { merged, visitOf } from '../../core/history/merged.ts';
import type { Report } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { updateHistory } from '../../platform/history.ts';
import { inWords } from './in-words.ts';

/** Milliseconds for which a report says the same before it takes the place of the one that is kept of its visit. */
const settled = 2_000;

/**
 * Writes down what is found on a tab, once for each visit, and again when more of the same visit is known; nothing of a
 * report that is undefined. Why it could not be written is returned, in words.
 */
export function useKeeping(report: Report | undefined): string | undefined {
  const [problem, setProblem] = useState<string>();
  const last = useRef({ visit: '', text: '' });
  useEffect(() => {
    const kept = report !== undefined ? keptReportOf(report, ownVersion()) : undefined;
    if (kept === undefined) return;
    const now = { visit: visitOf(kept), text: JSON.stringify(kept) };
    if (now.text === last.current.text) return;
    const keep = async (): Promise<void> => {
      last.current = now;
      try {
        await updateHistory((before) => merged(before, [kept]));
        setProblem(undefined);
      } catch (error) {
        setProblem(inWords(error));
      }
    };
    if (now.visit !== last.current.visit) return void keep();
    const timer = setTimeout(() => void keep(), settled);
    return () => clearTimeout(timer);
  }, [report]);
  return problem;
}

const ownVersion = (): string => browser.runtime.getManifest().version;
