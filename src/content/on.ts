/** Listens to what the browser says on its way down from the window; pages can dispatch events of the same names. */
export function on<N extends keyof Events>(name: N, work: (event: Events[N]) => void): void {
  addEventListener(
    name,
    // The platform dispatches each of these with an event of its kind.
    (event) => event.isTrusted && work(event as Events[N]),
    true,
  );
}

type Events = WindowEventMap & DocumentEventMap;
