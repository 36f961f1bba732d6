import type { PublicPlace } from '@health-code/shared/place/place';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../i18n/use-words';

/** Which door this is, before one enters it. */
export function PlaceCard({ place }: { place: PublicPlace }) {
  const words = useWords();
  return (
    <Card title={place.name}>
      <Box className="hc-lead">{words.checkIn.arriving}</Box>
      <Fact name={words.checkIn.entrance}>{place.entrance || words.checkIn.mainEntrance}</Fact>
      <Fact name={words.checkIn.address}>{`${place.divisionName} ${place.address}`}</Fact>
    </Card>
  );
}
