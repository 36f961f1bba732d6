import type { Location } from '@health-code/shared/place/location';
import type { Place } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';
import { findLocation, HAS_MAP, openOnMap } from '../../../platform/location';
import { PointMap } from '../parts/point-map';

/** The position by which check-ins are verified, and the phone's distance from it: a wrong one makes every check-in remote. */
export function PositionCard({ place }: { place: Pick<Place, 'name' | 'address' | 'location'> }) {
  const words = useWords().placeMap;
  const [phone, setPhone] = useState<Location | 'not-found'>();
  const compare = useTask(async () => setPhone((await findLocation()) ?? 'not-found'));
  return (
    <Card title={words.title}>
      <PointMap point={place.location} phone={phone === 'not-found' ? undefined : phone} />
      {phone === 'not-found' ? <Notice tone="warning" title={words.notFound} /> : null}
      <Box className="hc-stack">
        <Button kind="secondary" busy={compare.busy} onPress={() => void compare.run()}>
          {compare.busy ? words.locating : words.compare}
        </Button>
        {HAS_MAP ? (
          <Button kind="secondary" onPress={() => openOnMap(place.location, place.name, place.address)}>
            {words.open}
          </Button>
        ) : null}
      </Box>
    </Card>
  );
}
