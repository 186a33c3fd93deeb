import type { Failure } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/send.ts';
import { actionWords } from '../components/action-words.ts';
import { FailureView } from '../components/failure-view.tsx';
import { Task } from '../components/task.tsx';
import { useReport } from '../components/use-report.ts';
import { HostName } from '../names/host-name.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import { useSettings } from '../use-settings.ts';
import { goBack } from './go-back.ts';
import { OpenWithout } from './open-without.tsx';

interface Props {
  readonly tabId: number;
  /** The address over HTTP that was upgraded. */
  readonly url: string;
  /** The browser is known to hold an HSTS policy for the host. */
  readonly bound: boolean;
  readonly isPrivate: boolean;
  /** Over HTTPS the address redirects back to HTTP, again and again. */
  readonly loop?: boolean;
}

interface Known {
  /** After a restart of the browser, nobody knows any more what failed. */
  readonly isForgotten?: boolean;
  readonly failure?: Failure;
  /** An organisation has set which sites are exceptions. */
  readonly isSet?: boolean;
  /** An organisation has set which sites are opened over HTTPS. */
  readonly isUpgradeSet?: boolean;
}

/** An upgraded navigation failed: why, and the ways on. */
export function FailedPage(props: Props) {
  const report = useReport(props.tabId);
  const failure = report === undefined || report instanceof Error ? undefined : report.connection.failure;
  const isForgotten = report !== undefined && failure === undefined;
  const { exceptions, everySite, always } = useSettings()?.policy ?? {};
  const set = { isSet: exceptions !== undefined, isUpgradeSet: everySite === true || always !== undefined };
  return <FailedView {...props} {...(failure === undefined ? {} : { failure })} {...{ isForgotten }} {...set} />;
}

export function FailedView({ tabId, url, bound, isPrivate, loop = false, failure, ...set }: Props & Known) {
  const { isForgotten = false, isSet = false, isUpgradeSet = false } = set;
  const host = new URL(url).hostname;
  return (
    <main>
      <h1>
        <strong>
          <HostName host={host} />
        </strong>{' '}
        could not be opened over HTTPS
      </h1>
      {loop && <p>Over HTTPS, the site redirects back to HTTP (redirect loop).</p>}
      {!loop && failure !== undefined && (
        <p>
          <ReadableText text={failure.summary} />
        </p>
      )}
      {!loop && isForgotten && <p>The reason is no longer known. Try again to see it.</p>}
      <p>
        Portcullis opens this site over HTTPS because{' '}
        {isUpgradeSet ? 'your organisation has set it so' : 'you asked it to'}. Nothing was sent unencrypted.
      </p>
      <p class="buttons">
        <Task label="Go back" strong={!isForgotten} work={goBack} />
        <Task label="Try again" strong={isForgotten} work={() => browser.tabs.update(tabId, { url })} />
      </p>
      {bound && <Bound host={host} />}
      {!bound && isSet && <NotAllowed />}
      {!bound && !isSet && <OpenWithout {...{ tabId, url, isPrivate }} go={() => location.replace(url)} />}
      {failure !== undefined && (
        <FailureView failure={failure}>
          <Task {...actionWords('check-ports', { port: 0, failure })} work={() => send('second-look', { tabId })} />
        </FailureView>
      )}
    </main>
  );
}

const NotAllowed = () => (
  <section aria-labelledby="set">
    <h2 id="set">This site cannot be opened without HTTPS</h2>
    <p>Which sites may be opened without HTTPS is set by your organisation.</p>
  </section>
);

const Bound = ({ host }: { readonly host: string }) => (
  <section aria-labelledby="bound">
    <h2 id="bound">This site cannot be opened without HTTPS</h2>
    <p>
      <HostName host={host} /> has asked browsers to use nothing but HTTPS (HSTS). The browser enforces that, so only
      the site’s owner can fix this.
    </p>
  </section>
);
