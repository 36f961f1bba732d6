import type { Consent } from '@health-code/shared/privacy/consent-schema';
import { CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box, List, ListItem } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { useSession } from '../../core/session/session-store';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { useTask } from '../../core/task/use-task';
import { calendarDate } from '../../i18n/times.shared';
import { decide, isGiven, loadConsents } from './known-consents';

/** What the account consents to, each by itself, and how to withdraw it. */
export function ConsentsCard() {
  const words = useWords().consent.card;
  const session = useSession();
  const { data, failure, reload } = useLoad(session?.accountId, loadConsents);
  return (
    <Card title={words.title}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      <List className="hc-list">
        {(data ?? []).map((consent) => (
          <ConsentRow key={consent.purpose} consent={consent} onDecided={reload} />
        ))}
      </List>
    </Card>
  );
}

function ConsentRow({ consent, onDecided }: { consent: Consent; onDecided: () => void }) {
  const words = useWords();
  const { card } = words.consent;
  const { language } = useSettings();
  const { purpose, decision } = consent;
  const name = card.purposes[purpose];
  const since = decision && card.since(calendarDate(words, Date.parse(decision.at)), decision.version);
  return (
    <ListItem>
      <Fact name={name}>{isGiven(consent) ? card.on : card.off}</Fact>
      {since ? <Box className="hc-note">{since}</Box> : null}
      <Box className="hc-note">{CONSENT_TEXTS[purpose].text[language]}</Box>
      {purpose === 'code' ? (
        <Box className="hc-note">{card.codeNote}</Box>
      ) : (
        <DecideButton consent={consent} name={name} onDecided={onDecided} />
      )}
    </ListItem>
  );
}

interface DecideButtonProps {
  consent: Consent;
  name: string;
  onDecided: () => void;
}

function DecideButton({ consent, name, onDecided }: DecideButtonProps) {
  const { card } = useWords().consent;
  const given = isGiven(consent);
  const task = useTask(async () => {
    await decide(consent.purpose, !given);
    onDecided();
  });
  return (
    <Box>
      <Button kind="quiet" busy={task.busy} onPress={() => void task.run()}>
        {given ? card.withdraw(name) : card.give(name)}
      </Button>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Box>
  );
}
