import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { SentFromHere } from '../../features/gate/sent-from-here';
import { PlaceView } from '../../features/place/management/place-view';
import { usePageQuery } from '../../platform/lifecycle';

export default function PlacePage() {
  const words = useWords();
  const { placeId = '', isNew } = usePageQuery();
  return (
    <PageShell title={words.place.title}>
      <SignedIn>
        <PlaceView placeId={placeId} isNew={isNew !== undefined} sent={<SentFromHere />} />
      </SignedIn>
    </PageShell>
  );
}
