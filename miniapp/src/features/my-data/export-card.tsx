import type { PersonId } from '@health-code/shared/person/person-id';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { problemCode } from '../../core/failure/failure.shared';
import { useWords } from '../../core/settings/use-words';
import { SignInAgain } from '../account/sign-in-again';
import { useExport } from './use-export';

/** Everything as a file that a machine can read, by whoever has just signed in: it has the document number in it. */
export function ExportCard({ personId }: { personId: PersonId }) {
  const words = useWords().myData.exported;
  const { kept, rows, busy, failure, run } = useExport(personId);
  const isStale = problemCode(failure) === 'LOGIN.STALE_SESSION';
  return (
    <Card title={words.title}>
      <Box className="hc-lead">{words.intro}</Box>
      <Button kind="secondary" busy={busy} onPress={run}>
        {words.button}
      </Button>
      {busy && rows > 0 ? <Box role="status">{words.progress(rows)}</Box> : null}
      {kept ? <Box role="status">{words.results[kept]}</Box> : null}
      {isStale ? <SignInAgain /> : null}
      {failure && !isStale ? <FailureNotice failure={failure} /> : null}
    </Card>
  );
}
