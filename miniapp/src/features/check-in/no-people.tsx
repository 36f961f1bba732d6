import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useWords } from '../../i18n/use-words';
import { goHome } from '../../platform/navigation';

export function NoPeople() {
  const words = useWords();
  return (
    <Notice title={words.checkIn.noPeople}>
      <Button onPress={goHome}>{words.apply.title}</Button>
    </Notice>
  );
}
