import type { Entrance, Place } from '@health-code/shared/place/place';
import { formatPlaceCode } from '@health-code/shared/place/place-code';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Fact } from '../../../components/card';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { goTo } from '../../../platform/navigation';
import { PosterPart } from './poster-part';
import { ReplaceCode } from './replace-code';
import './entrance-card.scss';

interface EntranceCardProps {
  place: Pick<Place, 'placeId' | 'name' | 'state' | 'entrances'>;
  entrance: Entrance;
  /** Whether the poster is shown at once; else it is drawn when somebody asks for it. */
  isPosterShown: boolean;
  onReplaced: () => void;
}

/** One entrance: its place code, poster and door screen, and replacing the code when it is misused. */
export function EntranceCard({ place, entrance, isPosterShown, onReplaced }: EntranceCardProps) {
  const words = useWords();
  return (
    <Card title={entrance.name || words.checkIn.mainEntrance}>
      <Fact name={words.place.code}>{words.place.version(entrance.version)}</Fact>
      <Box className="hc-entrance__code">{formatPlaceCode(entrance.code)}</Box>
      {place.state === 'active' || place.state === 'suspended' ? (
        <InUse key={entrance.code} {...{ place, entrance, isPosterShown }} />
      ) : null}
      {place.state === 'pending' ? <Box className="hc-note">{words.placeState.codeWaits}</Box> : null}
      {place.state === 'active' || place.state === 'suspended' ? (
        <ReplaceCode placeId={place.placeId} entrance={entrance} onReplaced={onReplaced} />
      ) : null}
    </Card>
  );
}

function InUse({ place, entrance, isPosterShown }: Omit<EntranceCardProps, 'onReplaced'>) {
  const words = useWords().poster;
  const { placeId } = place;
  const { entranceId } = entrance;
  const [isOpen, setOpen] = useState(isPosterShown);
  return (
    <Box className="hc-stack">
      {isOpen ? (
        <PosterPart place={place} entrance={entrance} />
      ) : (
        <Button kind="secondary" onPress={() => setOpen(true)}>
          {words.show}
        </Button>
      )}
      {place.state === 'active' ? (
        <Button kind="secondary" onPress={() => goTo('screen', { placeId, entranceId })}>
          {words.openScreen}
        </Button>
      ) : null}
    </Box>
  );
}
