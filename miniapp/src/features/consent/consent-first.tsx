import { CONSENT_TEXTS, OPTIONAL_PURPOSES, type OptionalPurpose } from '@health-code/shared/privacy/consents';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { useAgreement, useCodeConsent } from './use-code-consent';

interface ConsentFirstProps {
  onRefused: () => void;
  children: ReactNode;
}

/** Asks for the consent without which there is no code, once for each text; who agreed sees what they came for. */
export function ConsentFirst({ onRefused, children }: ConsentFirstProps) {
  const { isGiven, isDue, agreed, load, onAgreed } = useCodeConsent();
  if (isGiven) return children;
  if (load.failure) return <FailureNotice failure={load.failure} onRetry={load.reload} />;
  if (!isDue) return <Loading />;
  return <ConsentCard before={agreed} onAgreed={onAgreed} onRefused={onRefused} />;
}

interface ConsentCardProps {
  before: readonly OptionalPurpose[];
  onAgreed: () => void;
  onRefused: () => void;
}

/** The text, and below it what goes without: each to be ticked by itself, and nothing ticked that was not before. */
function ConsentCard({ before, onAgreed, onRefused }: ConsentCardProps) {
  const words = useWords().consent;
  const { language } = useSettings();
  const { ticked, toggle, agree } = useAgreement(before, onAgreed);
  return (
    <Card title={words.title}>
      <Box className="hc-lead">{CONSENT_TEXTS.code.text[language]}</Box>
      <Choice
        several
        label={words.optional}
        options={OPTIONAL_PURPOSES.map((purpose) => ({
          value: purpose,
          label: words.card.purposes[purpose],
          note: CONSENT_TEXTS[purpose].text[language],
        }))}
        chosen={ticked}
        onToggle={toggle}
        hint={words.optionalHint}
      />
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
