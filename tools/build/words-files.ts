import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { FailureCodes } from '../../src/core/failures/failure.ts';
import { failureCodesFile, wordsFile } from '../../src/reporting/words-file.ts';
import type { Words } from '../../src/words/words.ts';

/**
 * Writes every text, and the browsers' error codes, into files beside the worker. A browser starts the worker for every
 * burst of events; these are needed only when somebody reads a report.
 */
export function writeWordsFiles(): Plugin {
  return {
    name: 'words-files',
    apply: 'build',
    async buildStart() {
      const { en } = await run<{ en: Words }>('words/en.ts');
      const { failureCodes } = await run<{ failureCodes: FailureCodes }>('core/failures/failure-codes.ts');
      this.emitFile({ type: 'asset', fileName: wordsFile, source: JSON.stringify(en) });
      this.emitFile({ type: 'asset', fileName: failureCodesFile, source: JSON.stringify(failureCodes) });
    },
  };
}

const run = async <T>(file: string): Promise<T> => {
  const path = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  return (await runnerImport<T>(path, { configFile: false })).module;
};
