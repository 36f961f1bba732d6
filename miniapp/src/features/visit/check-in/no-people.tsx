import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { currentAddress, replaceWith } from '../../../platform/navigation';

/** An account without a code at a door: the application comes first, and the door is come back to. */
export function NoPeople() {
  const words = useWords();
  return (
    <Notice title={words.checkIn.noPeople}>
      <Button onPress={() => replaceWith('apply', { wish: currentAddress() })}>{words.apply.title}</Button>
    </Notice>
  );
}
