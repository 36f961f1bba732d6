import { handoverText } from '@health-code/shared/person/handover';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { QrCode } from '../../components/qr-code';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { calendarDate } from '../../i18n/times.shared';
import './handover-card.scss';

interface Handover {
  readonly code: string;
  readonly expiresAt: string;
}

/** Makes the code by which another account comes to hold a person. It is kept nowhere: who comes back makes another. */
export function HandoverCard({ personId }: { personId: string }) {
  const { handover: words } = useWords().identity;
  const [made, setMade] = useState<Handover>();
  const idempotencyKey = useIntentKey(`${personId} ${made?.code ?? ''}`);
  const make = useTask(async () => setMade(await api('makeHandover', { params: { personId }, idempotencyKey })));
  return (
    <Card title={words.title}>
      <Box className="hc-lead">{words.intro}</Box>
      {made ? <MadeHandover handover={made} /> : null}
      <Button kind="secondary" busy={make.busy} onPress={() => void make.run()}>
        {made ? words.another : words.make}
      </Button>
      {make.failure ? <FailureNotice failure={make.failure} /> : null}
    </Card>
  );
}

function MadeHandover({ handover: { code, expiresAt } }: { handover: Handover }) {
  const words = useWords();
  const { handover } = words.identity;
  return (
    <Box role="status">
      <Box className="hc-handover__label">{handover.code}</Box>
      <Box className="hc-handover__code">{code.match(/.{4}/g)?.join(' ')}</Box>
      <QrCode text={handoverText(code)} alt={handover.qrLabel} />
      <Fact name={handover.until}>{calendarDate(words, Date.parse(expiresAt))}</Fact>
      <Box className="hc-lead">{handover.how}</Box>
    </Box>
  );
}
