import type { WatchList } from '../../core/watch/watch-list.ts';
import type { WatchActions } from './watch-actions.ts';
import { watchWords } from './words.ts';

interface Props {
  readonly quiet: WatchList['quiet'];
  readonly change: WatchActions['change'];
}

/** In minutes since midnight, when a person first turns them on. */
const usual = { from: 22 * 60, to: 7 * 60 };

/** When nothing is told. */
export function QuietHours({ quiet, change }: Props) {
  const words = watchWords.quiet;
  const write = (next: WatchList['quiet']): void =>
    void change(({ sites }) => ({ sites, ...(next === undefined ? {} : { quiet: next }) }));
  return (
    <section>
      <h2>{words.title}</h2>
      <label>
        <input
          type="checkbox"
          checked={quiet !== undefined}
          onChange={({ currentTarget }) => write(currentTarget.checked ? usual : undefined)}
        />
        <span>
          {words.on} <span class="quiet">{words.meaning}</span>
        </span>
      </label>
      {quiet !== undefined && (
        <div class="hours">
          <Time label={words.from} minutes={quiet.from} write={(from) => write({ ...quiet, from })} />
          <Time label={words.to} minutes={quiet.to} write={(to) => write({ ...quiet, to })} />
        </div>
      )}
    </section>
  );
}

interface TimeProps {
  readonly label: string;
  readonly minutes: number;
  readonly write: (minutes: number) => void;
}

/** A time of the day. What is half typed changes nothing. */
function Time({ label, minutes, write }: TimeProps) {
  const two = (number: number): string => String(number).padStart(2, '0');
  const changed = (value: string): void => {
    const [hours, rest] = value.split(':').map(Number);
    if (hours !== undefined && rest !== undefined) write(hours * 60 + rest);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        type="time"
        value={`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`}
        onChange={({ currentTarget }) => changed(currentTarget.value)}
      />
    </label>
  );
}
