import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { requireSignIn } from '../../core/session/require-sign-in';
import { useWords } from '../../core/settings/use-words';
import { minuteTime } from '../../i18n/times.shared';
import type { strain } from './screen.shared';

interface ScreenStrainProps {
  strain: ReturnType<typeof strain>;
  /** When the last code that is held ends. */
  end: number;
}

/** Why no new codes come, and until when the screen can go on without. */
export function ScreenStrain({ strain, end }: ScreenStrainProps) {
  const words = useWords().screen;
  if (strain === 'none') return null;
  if (strain === 'offline') return <Notice tone="warning" title={words.offline(minuteTime(end))} />;
  return (
    <Notice tone="warning" title={words.signedOut(minuteTime(end))}>
      <Button kind="secondary" onPress={() => requireSignIn()}>
        {words.signIn}
      </Button>
    </Notice>
  );
}
