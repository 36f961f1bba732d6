import type { PublicPlace } from '@health-code/shared/place/place';
import { Card, Fact } from '../../../components/card';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';

/** The place and entrance to confirm before checking in. */
export function PlaceCard({ place, isCheckOut = false }: { place: PublicPlace; isCheckOut?: boolean }) {
  const words = useWords();
  return (
    <Card title={place.name}>
      {isCheckOut ? null : <Box className="hc-lead">{words.checkIn.arriving}</Box>}
      <Fact name={words.checkIn.entrance}>{place.entrance || words.checkIn.mainEntrance}</Fact>
      <Fact name={words.checkIn.address}>{`${place.divisionName} ${place.address}`}</Fact>
    </Card>
  );
}
