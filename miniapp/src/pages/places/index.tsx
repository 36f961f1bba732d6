import { PageShell } from '../../components/page-shell';
import { PlaceList } from '../../features/place/place-list';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';

export default function PlacesPage() {
  const words = useWords();
  return (
    <PageShell title={words.places.title}>
      <SignedIn>
        <PlaceList />
      </SignedIn>
    </PageShell>
  );
}
