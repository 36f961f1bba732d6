import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { PlaceList } from '../../features/place/management/place-list';

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
