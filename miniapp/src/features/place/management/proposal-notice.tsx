import type { Place } from '@health-code/shared/place/place';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';

/** A change that waits for a reviewer, or that one refused; nothing while there is none. */
export function ProposalNotice({ place: { proposal, state } }: { place: Pick<Place, 'proposal' | 'state'> }) {
  const { waiting, refused } = useWords().placeEdit;
  if (proposal === null || state === 'closed') return null;
  const { name, address, refusal } = proposal;
  return refusal === null ? (
    <Notice title={waiting.title} text={waiting.text(name, address)} />
  ) : (
    <Notice tone="warning" title={refused.title} text={refused.text(refusal)} />
  );
}
