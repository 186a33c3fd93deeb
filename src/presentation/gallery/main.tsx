import { render } from 'preact';
import { ReportView } from '../popup/report-view.tsx';
import { states } from './states.ts';

/** `?state=<name>` shows that state of the popup; without it, the page lists all there are. */
const asked = new URLSearchParams(location.search).get('state');
const state = asked === null ? undefined : states[asked];

render(state === undefined ? <Contents /> : <ReportView tabId={1} report={state()} />, document.body);

function Contents() {
  return (
    <main>
      <section>
        <h1>Every state of the popup</h1>
        <ul>
          {Object.keys(states).map((name) => (
            <li key={name}>
              <a href={`?state=${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
