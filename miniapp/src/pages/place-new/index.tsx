import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { PlaceNewForm } from '../../features/place/registration/place-new-form';
import { RegisterAgain } from '../../features/place/registration/register-again';
import { usePageQuery } from '../../platform/lifecycle';

export default function PlaceNewPage() {
  const words = useWords();
  const { again } = usePageQuery();
  return (
    <PageShell title={words.placeNew.title}>
      <SignedIn>{again === undefined ? <PlaceNewForm /> : <RegisterAgain placeId={again} />}</SignedIn>
    </PageShell>
  );
}
