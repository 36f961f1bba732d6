import { PageShell } from '../../components/page-shell';
import { PlaceView } from '../../features/place/place-view';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';

export default function PlacePage() {
  const words = useWords();
  const { placeId = '' } = usePageQuery();
  return (
    <PageShell title={words.place.title}>
      <SignedIn>
        <PlaceView placeId={placeId} />
      </SignedIn>
    </PageShell>
  );
}
