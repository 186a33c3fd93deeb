import { useState } from 'preact/hooks';
import { type OfferStyle, offerStyles } from '../../core/settings/choices.ts';
import { browser } from '../../platform/browser.ts';
import { SetByOrganisation } from './organisation.tsx';
import { useChange } from './use-change.tsx';

const words: Readonly<Record<OfferStyle, readonly [label: string, meaning: string]>> = {
  bar: ['A bar in the page', 'It goes away when you dismiss it.'],
  notification: ['A system notification', 'Nothing is shown in the page.'],
  toolbar: ['Only in the popup', 'Click the icon to see whether the site also answers over HTTPS.'],
  off: ['Not at all', 'Sites are not checked for HTTPS.'],
};

interface Props {
  readonly chosen: OfferStyle;
  /** By an organisation. */
  readonly isSet: boolean;
}

/** How HTTPS is offered where a page came without it. */
export function OfferStyles({ chosen, isSet }: Props) {
  const { change, problem } = useChange();
  const [answer, setAnswer] = useState({ isRefused: false });
  const choose = async (offer: OfferStyle): Promise<void> => {
    // What is drawn anew shows what is chosen: the browser has moved the mark by itself.
    setAnswer({ isRefused: false });
    // Browsers ask only while they still see the click.
    const isGranted =
      offer !== 'notification' || (await browser.permissions.request({ permissions: ['notifications'] }));
    setAnswer({ isRefused: !isGranted });
    if (isGranted) await change({ type: 'offer', offer });
  };
  return (
    <section>
      <fieldset disabled={isSet}>
        <legend>Offer to switch to HTTPS</legend>
        <p class="quiet">On HTTP pages whose site also answers over HTTPS.</p>
        {isSet && <SetByOrganisation />}
        {offerStyles.map((style) => (
          <label key={style}>
            <input type="radio" name="offer" checked={style === chosen} onChange={() => void choose(style)} />
            <span>
              {words[style][0]} <span class="quiet">{words[style][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {answer.isRefused && <p role="alert">Notifications were not allowed, so this setting was not changed.</p>}
      {problem}
    </section>
  );
}
