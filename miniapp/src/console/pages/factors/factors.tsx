import { useState } from 'react';
import { Button } from '../../components/button';
import { MakeFactor } from '../../components/new-factor';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { call } from '../../core/api';
import { loadOwnWork, useWork } from '../../core/session';
import { useWords } from '../../core/words';

/** One's own second factors. A second one is what helps when the first is lost. */
export default function Factors() {
  const { factor, shell, factorKinds } = useWords();
  const { operator } = useWork();
  const [step, setStep] = useState<'list' | 'add' | 'added'>('list');
  const counted = factorCounts(operator.factors);
  return (
    <Page title={shell.pages.factors} intro={factor.ownIntro}>
      {step === 'added' && <Notice kind="good" title={factor.added} />}
      <ul>
        {counted.map(([kind, count]) => (
          <li key={kind}>{factor.count(factorKinds[kind], count)}</li>
        ))}
      </ul>
      {step === 'add' ? (
        <MakeFactor
          offer={(kind) => call('offerFactor', { body: { kind } })}
          add={async (body) => {
            await call('addFactor', { body });
            await loadOwnWork();
            setStep('added');
          }}
        />
      ) : (
        <Button kind="main" onClick={() => setStep('add')}>
          {factor.addAnother}
        </Button>
      )}
    </Page>
  );
}

/** The kinds in the order in which they were made, with how many there are of each. */
function factorCounts<K extends string>(factors: readonly K[]): [K, number][] {
  return [...new Set(factors)].map((kind) => [kind, factors.filter((each) => each === kind).length]);
}
