import { useState } from 'preact/hooks';
import type { Action, Upgrade } from '../../core/report.ts';
import { ActionButton } from '../components/action-button.tsx';
import { actionWords } from '../components/action-words.ts';
import { perform, type Subject } from '../components/perform.ts';
import { Task } from '../components/task.tsx';
import { VerdictView } from '../components/verdict-view.tsx';
import { upgradeWords } from '../components/words.ts';
import { DismissButton } from './dismiss-button.tsx';
import { heroActionsOf } from './hero-actions.ts';
import { popupWords } from './words.ts';

/** What one must know within a second, and the one thing to do about it. */
export function Hero(subject: Subject) {
  const { report } = subject;
  const [isDismissed, setDismissed] = useState(false);
  const [answer, setAnswer] = useState<string>();
  const { primary, beside, strong } = heroActionsOf(report);
  const shown = isDismissed ? [] : [primary, beside].filter((action) => action !== undefined);
  const ask = async (action: Action): Promise<void> => {
    // The answer of a question over HTTPS is the upgrade as it then stands, or nothing where it cannot be asked.
    const told = (await perform(action, subject)) as Upgrade | null | undefined;
    setAnswer(told === null || told === undefined ? popupWords.notAskedOverHttps : sentenceOf(told));
  };
  const dismiss = (): Promise<void> => perform('dismiss-offer', subject).then(() => setDismissed(true));
  const upgrade = upgradeSentence(subject);
  return (
    <header>
      <div class="verdict" aria-live="polite">
        <VerdictView report={report}>
          {upgrade !== undefined && !isDismissed && <p class="upgrade">{upgrade}</p>}
          {answer !== undefined && answer !== upgrade && <p class="upgrade">{answer}</p>}
        </VerdictView>
      </div>
      {shown.length > 0 && (
        <div class="offer">
          {shown.map((action) =>
            action === 'check-https' || action === 'check-https-port' ? (
              <Task key={action} {...actionWords(action, report.connection)} work={() => ask(action)} />
            ) : (
              <ActionButton key={action} action={action} strong={strong && action === primary} {...subject} />
            ),
          )}
          {primary === 'switch' && <DismissButton label={popupWords.dismiss} onClick={dismiss} />}
        </div>
      )}
    </header>
  );
}

/** On a public page over HTTP: whether HTTPS works here, as far as it is known. */
function upgradeSentence({ report: { upgrade, actions = [] } }: Subject): string | undefined {
  if (upgrade.state === 'gap') return undefined;
  const isAbout = actions.some((action) => action === 'switch' || action.startsWith('check-https'));
  return isAbout ? sentenceOf(upgrade.value) : undefined;
}

/** An answer of a port of its own is said as such: it is about that port alone. */
function sentenceOf({ state, target }: Upgrade): string {
  const { port } = new URL(target);
  return port === '' ? upgradeWords[state] : `Port ${port}: ${upgradeWords[state]}`;
}
