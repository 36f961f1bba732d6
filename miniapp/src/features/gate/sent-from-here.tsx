import { Fact } from '../../components/card';
import { useWords } from '../../core/settings/use-words';
import { useUnsentVisits } from './visit-outbox';

/** Whether everything that gates noted on this device has reached the server. What other phones hold, nobody knows yet. */
export function SentFromHere() {
  const { sentFromHere } = useWords().placeDay;
  const { own, others } = useUnsentVisits();
  const waiting = own + others;
  return <Fact name={sentFromHere.name}>{waiting === 0 ? sentFromHere.all : sentFromHere.waiting(waiting)}</Fact>;
}
