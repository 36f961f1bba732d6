import type { Entrance } from '@health-code/shared/place/place';
import { useState } from 'react';
import { ConfirmButton } from '../../../components/confirm-button';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';

interface ReplaceCodeProps {
  placeId: string;
  entrance: Entrance;
  onReplaced: () => void;
}

/** Replaces a place code, which voids all its posters. */
export function ReplaceCode({ placeId, entrance, onReplaced }: ReplaceCodeProps) {
  const { place } = useWords();
  const [isDone, setDone] = useState(false);
  const replace = async () => {
    const { entranceId, version } = entrance;
    await api('replacePlaceCode', { params: { placeId, entranceId }, body: { version } });
    setDone(true);
    onReplaced();
  };
  return (
    <Box>
      {isDone ? <Notice title={place.replaced} /> : null}
      <ConfirmButton label={place.replace} why={place.replaceWhy} confirm={place.replaceConfirm} act={replace} />
    </Box>
  );
}
