import { CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { useCodeConsent } from './use-code-consent';

interface ConsentFirstProps {
  onRefused: () => void;
  children: ReactNode;
}

/** Asks for the consent without which there is no code, once for each text; who agreed sees what they came for. */
export function ConsentFirst({ onRefused, children }: ConsentFirstProps) {
  const words = useWords().consent;
  const { language } = useSettings();
  const { isGiven, isDue, load, agree } = useCodeConsent();
  if (isGiven) return children;
  if (load.failure) return <FailureNotice failure={load.failure} onRetry={load.reload} />;
  if (!isDue) return <Loading />;
  return (
    <Card title={words.title}>
      <Box className="hc-lead">{CONSENT_TEXTS.code.text[language]}</Box>
      <Box className="hc-stack">
        <Button busy={agree.busy} onPress={() => void agree.run()}>
          {words.agree}
        </Button>
        <Button kind="quiet" onPress={onRefused}>
          {words.later}
        </Button>
      </Box>
      {agree.failure ? <FailureNotice failure={agree.failure} /> : null}
    </Card>
  );
}
