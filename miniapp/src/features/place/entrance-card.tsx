import type { Entrance, Place } from '@health-code/shared/place/place';
import { formatPlaceCode } from '@health-code/shared/place/place-code';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../i18n/use-words';
import { PosterPart } from './poster-part';
import { ReplaceCode } from './replace-code';
import './entrance-card.scss';

interface EntranceCardProps {
  place: Pick<Place, 'placeId' | 'name' | 'state'>;
  entrance: Entrance;
  onReplaced: () => void;
}

/** One entrance: its code to read out, its poster to print, and a new code when the old one is misused. */
export function EntranceCard({ place, entrance, onReplaced }: EntranceCardProps) {
  const words = useWords();
  return (
    <Card title={entrance.name || words.checkIn.mainEntrance}>
      <Fact name={words.place.code}>{words.place.version(entrance.version)}</Fact>
      <Box className="hc-entrance__code">{formatPlaceCode(entrance.code)}</Box>
      {place.state === 'active' ? <PosterPart key={entrance.code} place={place} entrance={entrance} /> : null}
      <ReplaceCode placeId={place.placeId} entrance={entrance} onReplaced={onReplaced} />
    </Card>
  );
}
