import { render } from 'preact';
import { ReportView } from '../popup/report-view.tsx';
import { bars } from './bars.ts';
import { showBar } from './show-bar.ts';
import { states } from './states.ts';

/** `?state=<name>` shows that state of the popup or of the bar; without it, the page lists all there are. */
const asked = new URLSearchParams(location.search).get('state') ?? '';
const report = states[asked]?.();
const prompt = bars[asked];

if (report !== undefined) render(<ReportView tabId={1} report={report} />, document.body);
else if (prompt !== undefined) showBar(prompt);
else render(<Contents />, document.body);

function Contents() {
  return (
    <main>
      <section>
        <h1>Every state of the popup and of the bar</h1>
        <ul>
          {[...Object.keys(states), ...Object.keys(bars)].map((name) => (
            <li key={name}>
              <a href={`?state=${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
