import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { ShowFactor } from '../components/factor-proof';
import { call } from '../core/api';
import { useWork } from '../core/session';
import { stepUpAsked } from '../core/step-up-store';
import { useStore } from '../core/store';
import { useWords } from '../core/words';

/** Opens wherever the server asks for the second factor again; what was asked for goes on when it was shown. */
export function StepUp() {
  const { factor, cancel } = useWords();
  const { operator } = useWork();
  const asked = useStore(stepUpAsked);
  if (asked === undefined) return null;
  return (
    <Dialog title={factor.stepUpTitle} onClose={asked.giveUp}>
      <p>{factor.stepUpWhy}</p>
      <ShowFactor
        factors={operator.factors}
        ask={() => call('askForStepUp', {})}
        prove={(proof) => call('stepUp', { body: { proof } }).then(asked.done)}
      />
      <div className="actions">
        <Button onClick={asked.giveUp}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
