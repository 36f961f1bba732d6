import { PageShell } from '../../components/page-shell';
import { PlaceAgain } from '../../features/place/place-again';
import { PlaceNewForm } from '../../features/place/place-new-form';
import { SignedIn } from '../../features/session/signed-in';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';

export default function PlaceNewPage() {
  const words = useWords();
  const { again } = usePageQuery();
  return (
    <PageShell title={words.placeNew.title}>
      <SignedIn>{again === undefined ? <PlaceNewForm /> : <PlaceAgain placeId={again} />}</SignedIn>
    </PageShell>
  );
}
