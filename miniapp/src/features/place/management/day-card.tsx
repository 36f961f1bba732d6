import type { PlaceDay } from '@health-code/shared/visit/place-day';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { clockTime, dayKey } from '../../../i18n/times.shared';
import { phoneNow } from '../../../platform/clock';
import { useReturn } from '../../../platform/lifecycle';
import { goTo } from '../../../platform/navigation';
import { HoursChart } from '../parts/hours-chart';
import { hourName } from '../parts/hours-chart.shared';
import { attentionWords, hoursNow, staffWords } from './day-words.shared';

interface DayCardProps {
  placeId: string;
  /** Whether everything that was noted here was sent. */
  sent: ReactNode;
}

/** Today at a glance: how many came so far and of late, who needed attention, and who may still be inside. */
export function DayCard({ placeId, sent }: DayCardProps) {
  const words = useWords();
  const [at, setAt] = useState(phoneNow);
  const day = dayKey(at);
  const { data, failure, loading, reload } = useLoad(`day ${placeId} ${day}`, () =>
    api('getPlaceDay', { params: { placeId, day } }),
  );
  const refresh = () => {
    setAt(phoneNow());
    reload();
  };
  useReturn(refresh);
  return (
    <Card title={words.placeDay.today}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      {data === undefined ? null : <Numbers day={data} at={at} />}
      {sent}
      {data === undefined ? null : (
        <Box>
          <HoursChart hours={data.hours} onChoose={(hour) => goTo('visitor-log', { placeId, hour: hourName(hour) })} />
          <Box className="hc-note">{words.placeDay.remoteNote}</Box>
        </Box>
      )}
      <Box className="hc-stack hc-card__action">
        <Button kind="secondary" onPress={() => goTo('visitor-log', { placeId })}>
          {words.visitorLog.open}
        </Button>
        <Button kind="quiet" busy={loading} onPress={refresh}>
          {words.placeDay.refresh}
        </Button>
      </Box>
    </Card>
  );
}

function Numbers({ day, at }: { day: PlaceDay; at: number }) {
  const words = useWords();
  const { placeDay } = words;
  return (
    <Box>
      <Fact name={placeDay.total}>{String(day.total)}</Fact>
      <Fact name={placeDay.inside}>{String(day.inside)}</Fact>
      <Fact name={placeDay.lately}>{hoursNow(words, day.hours, Number(clockTime(at).slice(0, 2)))}</Fact>
      <Fact name={placeDay.attention}>{attentionWords(words, day.colours)}</Fact>
      <Fact name={placeDay.byStaff}>{staffWords(words, day.byStaff)}</Fact>
    </Box>
  );
}
