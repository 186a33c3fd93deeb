import { saveFile } from '../components/save-file.ts';
import { Task } from '../components/task.tsx';
import { jsonText } from '../export/safe-text.ts';
import { siteMarkdown } from '../export/site-markdown.ts';
import type { SiteOutput } from '../export/site-output.ts';
import { siteWords } from './words.ts';

/** Saves checks of sites, in each format. */
export function SaveSites({ output }: { readonly output: SiteOutput }) {
  const save = async (text: string, type: string, ending: string): Promise<void> =>
    saveFile(`portcullis-site-${output.sites[0]?.host ?? 'check'}.${ending}`, text, type);
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing of this is a form.
    <span class="save" role="group" aria-label={siteWords.save}>
      <span aria-hidden="true">{siteWords.save}</span>
      <Task
        label={siteWords.saveHtml}
        work={async () => {
          // Loaded when it is wanted, as for a page.
          const [{ siteHtml }, { fileStyles }] = await Promise.all([
            import('../export/site-html.tsx'),
            import('../report/file-styles.ts'),
          ]);
          await save(siteHtml({ output, styles: fileStyles }), 'text/html', 'html');
        }}
      />
      <Task label={siteWords.saveJson} work={() => save(jsonText(output), 'application/json', 'json')} />
      <Task label={siteWords.saveMarkdown} work={() => save(siteMarkdown(output), 'text/markdown', 'md')} />
    </span>
  );
}
