import { useEffect } from 'react';
import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { Loading } from '../../../components/loading';
import { requireSignIn } from '../../../core/session/require-sign-in';
import { useWords } from '../../../core/settings/use-words';
import type { DoorCode } from './check-in.shared';
import { CheckInFailure } from './check-in-failure';
import { PlaceCard } from './place-card';
import { usePlaceByCode } from './use-place-by-code';

/** A visitor who is not signed in: the place of the link, then the sign-in and back here. */
export function Guest({ door }: { door: DoorCode }) {
  const words = useWords();
  const place = usePlaceByCode(door.code);
  const isLink = door.scene === 'link';
  useEffect(() => {
    if (!isLink) requireSignIn();
  }, [isLink]);
  if (place.failure) return <CheckInFailure failure={place.failure} onRetry={place.reload} />;
  if (place.data === undefined || !isLink) return <Loading />;
  return (
    <Box>
      <PlaceCard place={place.data} />
      <Box className="hc-lead">{words.problems['AUTH.REQUIRED'].advice}</Box>
      <Button onPress={() => requireSignIn()}>{words.problems['AUTH.REQUIRED'].title}</Button>
    </Box>
  );
}
