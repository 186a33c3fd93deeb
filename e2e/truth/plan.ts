import { crowdsOf, sharedPagesOf } from './crowd.ts';
import { hosts } from './host.ts';
import type { Initiator } from './initiator.ts';
import { initiators } from './initiators/index.ts';
import { type Place, places } from './place.ts';
import { type Policy, policies } from './policy.ts';
import { combine, type Route, type TruthCase } from './truth-case.ts';

const named = byId(hosts, 'named');
const top = byId(places, 'top');
const none = byId(policies, 'none');

/** Initiators that stand for their kind where a dimension is not combined with all of them. */
const representative = list(
  'img-src img-srcset css-background css-sheet-elsewhere font stylesheet script script-dynamic-import iframe object video fetch websocket beacon css-style-attribute blob-worker-fetch',
);
const underPolicy = list(
  'img-src img-srcset css-background font font-unused import stylesheet script script-module iframe iframe-navigated link-into-frame object object-image embed embed-image audio video-poster fetch xhr websocket eventsource beacon favicon preload-script manifest worker-fetch blob-worker-fetch',
);
const refusedByPolicy = list(
  'stylesheet-preloaded stylesheet-switched-on preload-style preload-font preload-fetch preload-image modulepreload prefetch css-sheet-elsewhere css-style-attribute img-lazy-far script-dynamic-import svg-image input-image track ping fetch-no-cors shared-worker-fetch script-inserted-removed audio-source video img-detached paint-worklet compression-dictionary script-for-event header-preload open-into-frame frame-refreshed import-print script-imported-json css-keyframes svg-set img-src-empty-srcset picture-img picture-source preload-imageset',
);
const underFramePolicy = list('img-src script iframe fetch css-background');
const redirected = list(
  'img-src img-srcset css-background font stylesheet script script-module iframe object video audio fetch xhr eventsource beacon worker-import-scripts favicon preload-image',
);
const onHosts = list('img-src img-srcset css-background script stylesheet iframe fetch websocket');
const crowds = [...crowdsOf(initiators), ...sharedPagesOf(initiators)];
const framesUnderPolicy = ['frame-same-origin', 'frame-cross-origin', 'frame-srcdoc', 'frame-nested'];

/** Every case of the suite; no full product of the dimensions, which would be thousands. */
export const plan: readonly TruthCase[] = [
  ...initiators.map((initiator) => asked({ initiator })),
  ...places.flatMap((place) =>
    place === top ? [] : representative.filter(canStandIn(place)).map((initiator) => asked({ initiator, place })),
  ),
  ...policies.flatMap((policy) =>
    policy === none || policy.framed !== undefined
      ? []
      : [...underPolicy, ...(policy.refuses ? refusedByPolicy : [])].map((initiator) => asked({ initiator, policy })),
  ),
  ...framesUnderPolicy.flatMap((id) =>
    underFramePolicy.flatMap((initiator) => inFrameUnderPolicy(byId(places, id), initiator)),
  ),
  ...underFramePolicy.map((initiator) =>
    asked({ initiator, place: byId(places, 'frame-written'), policy: byId(policies, 'https-only') }),
  ),
  ...redirected.map((initiator) => asked({ initiator, route: 'redirected' })),
  ...list('img-src script').map((initiator) =>
    asked({ initiator, route: 'redirected', policy: byId(policies, 'uir-header') }),
  ),
  ...hosts.flatMap((host) => (host === named ? [] : onHosts.map((initiator) => asked({ initiator, host })))),
  ...['public-ip', 'private-ip', 'loopback-ip', 'other-port'].flatMap((host) =>
    list('img-src script').map((initiator) =>
      asked({ initiator, host: byId(hosts, host), policy: byId(policies, 'uir-header') }),
    ),
  ),
  ...crowds.flatMap((initiator) => [
    asked({ initiator }),
    asked({ initiator, place: byId(places, 'frame-cross-origin') }),
    asked({ initiator, policy: byId(policies, 'uir-header') }),
    asked({ initiator, policy: byId(policies, 'https-only') }),
  ]),
];

/** A part of the plan for every day: the initiators that pages use, and each place, policy, route and host once. */
export const subset: readonly TruthCase[] = [
  ...list(
    'img-src img-srcset picture-source input-image svg-image video-poster css-background css-style-attribute css-sheet-elsewhere font import stylesheet script script-module script-dynamic-import worker-fetch iframe object embed video audio fetch xhr websocket eventsource beacon favicon preload-script manifest prefetch img-lazy-far canonical link form data-src',
  ).map((initiator) => asked({ initiator })),
  ...places
    .slice(1)
    .map((place, index) => asked({ place, initiator: nth(representative.filter(canStandIn(place)), index) })),
  ...policies
    .slice(1)
    .map((policy, index) => asked({ policy, ...placeFor(policy), initiator: nth(underFramePolicy, index) })),
  ...list('img-src script').map((initiator) => asked({ initiator, route: 'redirected' })),
  ...hosts.slice(1).map((host, index) => asked({ host, initiator: nth(onHosts, index) })),
  ...crowds.map((initiator) => asked({ initiator })),
];

interface Dimensions {
  readonly initiator: Initiator;
  readonly place?: Place;
  readonly policy?: Policy;
  readonly route?: Route;
  readonly host?: (typeof hosts)[number];
}

function asked({ initiator, place = top, policy = none, route = 'direct', host = named }: Dimensions): TruthCase {
  return combine({ initiator, place, policy, route, host });
}

function inFrameUnderPolicy(place: Place, initiator: Initiator): TruthCase[] {
  const onTop = asked({ initiator, place, policy: byId(policies, 'uir-header') });
  return place.id === 'frame-srcdoc'
    ? [onTop]
    : [onTop, asked({ initiator, place, policy: byId(policies, 'uir-framed') })];
}

function canStandIn({ takes }: Place) {
  return (initiator: Initiator): boolean => takes?.(initiator) ?? true;
}

/** A policy of framed documents needs a frame. */
function placeFor({ framed }: Policy): { place?: Place } {
  return framed === undefined ? {} : { place: byId(places, 'frame-same-origin') };
}

function nth<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

function list(ids: string): Initiator[] {
  return ids.split(' ').map((id) => byId(initiators, id));
}

function byId<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The truth suite knows no ${id}.`);
  return found;
}
