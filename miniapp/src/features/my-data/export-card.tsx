import type { PersonId } from '@health-code/shared/person/person-id';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { type Failure, problemCode } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import { SignInAgain } from '../account/sign-in-again';
import { useDocument } from './use-document';
import { useExport } from './use-export';

/** Everything to read and print, or for a machine, by whoever has just signed in: it has the document number in it. */
export function ExportCard({ personId }: { personId: PersonId }) {
  const words = useWords().myData.exported;
  const json = useExport(personId);
  const pdf = useDocument(personId);
  return (
    <Card title={words.title}>
      <Box className="hc-lead">{words.intro}</Box>
      <Box className="hc-stack">
        <Button kind="secondary" busy={pdf.busy} onPress={pdf.run}>
          {words.pdf.button}
        </Button>
        {pdf.busy ? <Box role="status">{words.pdf.making}</Box> : null}
        {pdf.isSaved ? <Box role="status">{words.pdf.done}</Box> : null}
        <Button kind="secondary" busy={json.busy} onPress={json.run}>
          {words.button}
        </Button>
        {json.busy && json.rows > 0 ? <Box role="status">{words.progress(json.rows)}</Box> : null}
        {json.kept ? <Box role="status">{words.results[json.kept]}</Box> : null}
      </Box>
      <ExportFailure failure={pdf.failure ?? json.failure} />
    </Card>
  );
}

function ExportFailure({ failure }: { failure: Failure | undefined }) {
  if (failure === undefined) return null;
  return problemCode(failure) === 'LOGIN.STALE_SESSION' ? <SignInAgain /> : <FailureNotice failure={failure} />;
}
