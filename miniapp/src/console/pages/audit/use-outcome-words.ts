import type { OfficeAct } from '@health-code/shared/audit/act';
import { useWords } from '../../core/words';
import { BROKE_OFF, outcomeOf } from './act-rows';

/** What came of an act, in words. */
export function useOutcomeWords(): (act: Pick<OfficeAct, 'outcome'>) => string {
  const { audit, problems } = useWords();
  return (act) => {
    const outcome = outcomeOf(act);
    if (outcome === 'done') return audit.done;
    if (outcome === BROKE_OFF) return audit.brokeOff;
    return problems[outcome as keyof typeof problems]?.title ?? outcome;
  };
}
