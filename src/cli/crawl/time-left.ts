/** Says how many of all are done, and about how long the rest takes if it goes on as it did. */
export function countWords(done: number, all: number, elapsed: number): string {
  const left = done >= all ? '' : `, ${timeWords((elapsed / done) * (all - done))} left`;
  return `[${done}/${all}${left}] `;
}

function timeWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  return seconds < 100 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}
