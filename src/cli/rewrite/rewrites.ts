import { UsageError } from '../usage-error.ts';

/** Where pages are asked for instead of at the addresses that are given or found. */
export interface Rewrites {
  /** The address to ask for instead, or the same one. */
  readonly rewrite: (address: string) => string;
  /** The addresses of which this one, or one on its host, is asked for instead. */
  readonly originals: (address: string) => readonly string[];
}

/** An origin, or a host with every scheme. */
interface Place {
  /** With the colon. */
  readonly protocol: string | undefined;
  readonly host: string;
}

interface Pair {
  readonly from: Place;
  readonly to: Place;
}

/** Reads each `FROM=TO`, both an origin, or the name of a host for both schemes. Throws a UsageError. */
export function parseRewrites(values: readonly string[]): Rewrites {
  const pairs = values.map(parsePair);
  const froms = pairs.map(({ from }) => textOf(from));
  const [twice] = froms.filter((from, index) => froms.indexOf(from) !== index);
  if (twice !== undefined) throw new UsageError(`--rewrite says twice what ${twice} becomes.`);
  return {
    rewrite: (address) => {
      // What names the scheme, too, is meant more exactly.
      const pair = [...pairs].sort(exactFirst).find(({ from }) => isAt(address, from));
      return pair === undefined ? address : moved(address, pair.to);
    },
    originals: (address) =>
      pairs.flatMap(({ from, to }) =>
        isAt(address, { ...to, protocol: to.protocol ?? from.protocol }) ? [moved(address, from)] : [],
      ),
  };
}

function parsePair(value: string): Pair {
  const [, left = '', right = ''] = /^([^=]+)=([^=]+)$/.exec(value) ?? [];
  const [from, to] = [placeOf(left), placeOf(right)];
  if (from === undefined || to === undefined)
    throw new UsageError(
      `--rewrite is FROM=TO, each an origin such as https://www.example.org or a host such as www.example.org, not “${value}”.`,
    );
  if (from.host === to.host && (to.protocol ?? from.protocol) === from.protocol)
    throw new UsageError(`--rewrite ${value} changes nothing.`);
  return { from, to };
}

function placeOf(text: string): Place | undefined {
  const hasScheme = /^https?:\/\//i.test(text);
  const written = hasScheme ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(written)) return undefined;
  const { protocol, host, href } = new URL(written);
  // Neither a path nor a name and password.
  if (href !== `${protocol}//${host}/`) return undefined;
  return { protocol: hasScheme ? protocol : undefined, host };
}

const textOf = ({ protocol, host }: Place): string => (protocol === undefined ? host : `${protocol}//${host}`);

const exactFirst = (a: Pair, b: Pair): number =>
  Number(a.from.protocol === undefined) - Number(b.from.protocol === undefined);

function isAt(address: string, place: Place): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return host === place.host && (place.protocol ?? protocol) === protocol;
}

/** What stands behind the host stays as it was written; so do user name and password. */
function moved(address: string, to: Place): string {
  const [, protocol = '', account = '', rest = ''] =
    /^(https?:)[/\\]*([^/\\?#]*@)?[^/\\?#]*(.*)$/is.exec(address) ?? [];
  return `${to.protocol ?? protocol.toLowerCase()}//${account}${to.host}${rest}`;
}
