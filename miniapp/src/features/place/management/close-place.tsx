import type { Place } from '@health-code/shared/place/place';
import { Card } from '../../../components/card';
import { ConfirmButton } from '../../../components/confirm-button';
import { Box } from '../../../components/element';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';

interface ClosePlaceProps {
  place: Pick<Place, 'placeId' | 'name'>;
  onClosed: () => void;
}

/** Closes a place for good: set apart from everything that can be undone, and confirmed by the place's own name. */
export function ClosePlace({ place, onClosed }: ClosePlaceProps) {
  const { placeState: words } = useWords();
  const close = async () => {
    await api('changePlaceState', { params: { placeId: place.placeId }, body: { state: 'closed' } });
    onClosed();
  };
  return (
    <Card title={words.dangerZone} tone="danger">
      <Box className="hc-lead">{words.closeWhy}</Box>
      <ConfirmButton
        kind="danger"
        label={words.close}
        why={words.closeWarning(place.name)}
        confirm={words.closeConfirm(place.name)}
        act={close}
      />
    </Card>
  );
}
