import { type ExceptionLength, exceptionLengths } from '../../core/settings/choices.ts';
import { send } from '../../platform/send.ts';
import { Task } from '../components/task.tsx';
import { lengthWords, passing } from '../exception-words.ts';
import { HostName } from '../names/host-name.tsx';

interface Props {
  readonly tabId: number;
  readonly url: string;
  readonly isPrivate: boolean;
  readonly go: () => unknown;
}

/** The way on unencrypted, for as long as the person chooses. */
export function OpenWithout({ tabId, url, isPrivate, go }: Props) {
  const host = new URL(url).hostname;
  const open = async (length: ExceptionLength): Promise<void> => {
    await send('change-settings', { change: { type: 'exception', host, length, tabId }, tabId });
    await go();
  };
  return (
    <section aria-labelledby="without">
      <h2 id="without">Open without HTTPS</h2>
      <p>
        Others on the network can then read and change what you see there and what you type. For how long should{' '}
        <HostName host={host} /> be opened without HTTPS?
      </p>
      <p class="buttons">
        {exceptionLengths
          .filter((length) => !isPrivate || passing.includes(length))
          .map((length) => (
            <Task key={length} label={lengthWords[length]} work={() => open(length)} />
          ))}
      </p>
    </section>
  );
}
