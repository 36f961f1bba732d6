import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { currentAddress, replaceWith } from '../../../platform/navigation';

/** An account without a health code at a door: apply first, then return to the door. */
export function NoPeople() {
  const words = useWords();
  return (
    <Notice title={words.checkIn.noPeople}>
      <Button onPress={() => replaceWith('apply', { wish: currentAddress() })}>{words.apply.title}</Button>
    </Notice>
  );
}
