import { PageShell } from '../../components/page-shell';
import { PlaceNewForm } from '../../features/place/place-new-form';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';

export default function PlaceNewPage() {
  const words = useWords();
  return (
    <PageShell title={words.placeNew.title}>
      <SignedIn>
        <PlaceNewForm />
      </SignedIn>
    </PageShell>
  );
}
