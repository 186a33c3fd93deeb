import type { Destination } from '../report.ts';
import type { Observation } from '../visit.ts';

/** What a request may have been for, going by the observer's own word for it. The first is the likeliest. */
const meanings: Readonly<Record<Observation['by'], Readonly<Record<string, readonly Destination[]>>>> = {
  timing: {
    img: ['image', 'imageset'],
    image: ['image'],
    input: ['image'],
    css: ['image', 'font', 'style'],
    link: ['style', 'favicon', 'preload', 'prefetch', 'manifest', 'script', 'image', 'imageset', 'font', 'fetch'],
    script: ['script'],
    fetch: ['fetch'],
    xmlhttprequest: ['fetch'],
    beacon: ['beacon'],
    iframe: ['frame'],
    frame: ['frame'],
    embed: ['embed'],
    object: ['object'],
    audio: ['audio'],
    video: ['video', 'image'],
    track: ['track'],
  },
  network: {
    stylesheet: ['style'],
    download: ['download'],
    script: ['script', 'worker'],
    image: ['image', 'imageset', 'favicon'],
    imageset: ['imageset'],
    font: ['font'],
    object: ['object', 'embed'],
    sub_frame: ['frame', 'object', 'embed'],
    xmlhttprequest: ['fetch', 'eventsource'],
    ping: ['beacon', 'ping'],
    beacon: ['beacon'],
    csp_report: ['other'],
    media: ['video', 'audio', 'track'],
    websocket: ['websocket'],
    web_manifest: ['manifest'],
    xslt: ['xslt'],
  },
  // A frame that already shows a page was sent on by a script or a link; its element says something else.
  navigation: { frame: ['frame', 'object', 'embed'], 'shown-frame': ['frame'] },
  csp: {
    'img-src': ['image', 'imageset', 'favicon'],
    'script-src': ['script', 'worker', 'xslt'],
    'script-src-elem': ['script'],
    'style-src': ['style', 'xslt'],
    'style-src-elem': ['style'],
    'font-src': ['font'],
    'connect-src': ['fetch', 'websocket', 'eventsource', 'beacon', 'ping'],
    'media-src': ['video', 'audio', 'track'],
    'frame-src': ['frame', 'object', 'embed'],
    'object-src': ['object', 'embed'],
    'worker-src': ['worker'],
    'manifest-src': ['manifest'],
    'prefetch-src': ['prefetch'],
  },
};

/** The directives of a policy that are for this destination, the more special first. */
export const directivesFor = (destination: Destination): string[] =>
  Object.entries(meanings.csp)
    .filter(([, destinations]) => destinations.includes(destination))
    .map(([directive]) => directive)
    .reverse();

/** Whether the observer has a word for what the request was for. */
export const saysWhat = (observation: Observation): boolean => meaningsOf(observation) !== undefined;

/** Whether the observer may have meant a request for this destination. A word that says nothing may mean anything. */
export function mayBe(observation: Observation, destination: Destination): boolean {
  return meaningsOf(observation)?.includes(destination) ?? true;
}

/** What the request was for, when no element says it: by the observer's word, then by the address's ending. */
export function destinationOf(observation: Observation): Destination {
  const { url } = observation;
  if (/^wss?:/i.test(url)) return 'websocket';
  const possible = meaningsOf(observation) ?? ['other'];
  const [likeliest = 'other'] = possible;
  const ending = endings.find(([pattern, destination]) => pattern.test(url) && possible.includes(destination));
  return ending?.[1] ?? likeliest;
}

const endings: readonly (readonly [RegExp, Destination])[] = [
  [/\.css([?#]|$)/i, 'style'],
  [/\.(woff2?|ttf|otf|eot)([?#]|$)/i, 'font'],
  [/\.m?js([?#]|$)/i, 'script'],
  [/\.ico([?#]|$)/i, 'favicon'],
  [/\.webmanifest([?#]|$)/i, 'manifest'],
  [/\.vtt([?#]|$)/i, 'track'],
  [/\.(mp3|ogg|wav|m4a|flac)([?#]|$)/i, 'audio'],
  [/\.(png|jpe?g|gif|webp|avif|svg|bmp)([?#]|$)/i, 'image'],
];

/** A word is the page's to choose, should its process be taken over: it may be one that every object has. */
const meaningsOf = ({ by, kind }: Observation): readonly Destination[] | undefined =>
  Object.hasOwn(meanings[by], kind) ? meanings[by][kind] : undefined;
