import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { EditPlace } from '../../features/place/registration/edit-place';
import { PlaceNewForm } from '../../features/place/registration/place-new-form';
import { RegisterAgain } from '../../features/place/registration/register-again';
import { usePageQuery } from '../../platform/lifecycle';

/** The form of a place: for a new one, for a refused one again, or for one that there is. */
export default function PlaceNewPage() {
  const words = useWords();
  const { again, edit } = usePageQuery();
  return (
    <PageShell title={edit === undefined ? words.placeNew.title : words.placeEdit.title}>
      <SignedIn>
        <FormOf again={again} edit={edit} />
      </SignedIn>
    </PageShell>
  );
}

function FormOf({ again, edit }: { again: string | undefined; edit: string | undefined }) {
  if (edit !== undefined) return <EditPlace placeId={edit} />;
  return again === undefined ? <PlaceNewForm /> : <RegisterAgain placeId={again} />;
}
