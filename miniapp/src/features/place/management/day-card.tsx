import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useLoad } from '../../../core/task/use-load';
import { dayKey } from '../../../i18n/times.shared';
import { phoneNow } from '../../../platform/clock';
import { useReturn } from '../../../platform/lifecycle';
import { goTo } from '../../../platform/navigation';
import { HoursChart } from '../parts/hours-chart';

/** Today in numbers: who came by the hour, and who may still be inside. */
export function DayCard({ placeId }: { placeId: string }) {
  const words = useWords();
  const [day, setDay] = useState(() => dayKey(phoneNow()));
  const { data, failure, loading, reload } = useLoad(`day ${placeId} ${day}`, () =>
    api('getPlaceDay', { params: { placeId, day } }),
  );
  const refresh = () => {
    setDay(dayKey(phoneNow()));
    reload();
  };
  useReturn(refresh);
  return (
    <Card title={words.placeDay.today}>
      {failure ? <FailureNotice failure={failure} onRetry={reload} /> : null}
      {data === undefined && !failure ? <Loading /> : null}
      {data === undefined ? null : (
        <Box>
          <Fact name={words.placeDay.total}>{String(data.total)}</Fact>
          <Fact name={words.placeDay.inside}>{String(data.inside)}</Fact>
          <HoursChart hours={data.hours} />
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
