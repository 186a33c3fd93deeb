import type { FormTarget, Listed, Reference } from '../../core/report.ts';
import { Place } from '../components/place.tsx';
import { shownAddress } from '../components/shown-address.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { reportWords } from './words.ts';

/** Forms that a person reads through; the data has them all. */
const mostShown = 200;

/** Where forms send what is typed into them. */
export function Forms({ forms }: { readonly forms: Listed<FormTarget> }) {
  const { columns, collects } = reportWords.forms;
  if (forms.items.length === 0) return null;
  return (
    <>
      <Targets columns={columns}>
        {forms.items.slice(0, mostShown).map((form, index) => (
          // Two forms may be the same in everything that is known of them.
          <tr key={index}>
            <td>{fateOf(form)}</td>
            <td>{form.collects.map((kind) => collects[kind]).join(', ')}</td>
            <td>
              <code>{shownAddress(form.url, 200)}</code>
              <ReadableNames of={form.url} />
            </td>
            <td>
              <Place selector={form.element.selector} />
              {!form.frame.top && (
                <span class="place">
                  in the frame {shownAddress(form.frame.url, 120)}
                  <ReadableNames of={form.frame.url} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </Targets>
      <More list={forms} />
    </>
  );
}

function fateOf({ url, upgraded, refused }: FormTarget): string {
  const words = reportWords.forms;
  if (upgraded) return words.upgraded;
  if (refused) return words.refused;
  return url.startsWith('https:') ? words.encrypted : words.unencrypted;
}

/** What else names a URL over HTTP without requesting it with the page. */
export function References({ references }: { readonly references: Listed<Reference> }) {
  return (
    <>
      <Targets columns={reportWords.references.columns}>
        {references.items.slice(0, mostShown).map(({ kind, url, element }, index) => (
          <tr key={index}>
            <td>{kind}</td>
            <td>
              <code>{shownAddress(url, 200)}</code>
              <ReadableNames of={url} />
            </td>
            <td>
              <Place selector={element?.selector} />
            </td>
          </tr>
        ))}
      </Targets>
      <More list={references} />
    </>
  );
}

interface TargetsProps {
  readonly columns: Readonly<Record<string, string>>;
  readonly children: preact.ComponentChildren;
}

const Targets = ({ columns, children }: TargetsProps) => (
  <table class="judged">
    <thead>
      <tr>
        {Object.entries(columns).map(([name, words]) => (
          <th key={name} scope="col" class={`column-${name}`}>
            {words}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

function More({ list: { items, omitted } }: { readonly list: Listed<unknown> }) {
  const count = omitted + Math.max(0, items.length - mostShown);
  return count > 0 ? <p class="quiet">{reportWords.more(count)}</p> : null;
}
