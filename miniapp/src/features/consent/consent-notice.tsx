import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { goTo } from '../../platform/navigation';
import { useCodeConsent } from './use-code-consent';

/** Asks whoever has a code for a text that is newer than it; the code stays in sight, for they may stand at a door. */
export function ConsentNotice() {
  const words = useWords().consent.news;
  const { isDue } = useCodeConsent();
  if (!isDue) return null;
  return (
    <Notice title={words.title} text={words.text}>
      <Button kind="secondary" onPress={() => goTo('consent')}>
        {words.read}
      </Button>
    </Notice>
  );
}
