import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { Person } from '@health-code/shared/person/person';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { ConfirmButton } from '../../components/confirm-button';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';
import { CityCards } from './city-cards';
import { usePaperCode } from './use-paper-code';
import './paper-code-view.scss';

type Paper = ReturnType<typeof usePaperCode>;

/** The paper code: a printed card for somebody without a phone. */
export function PaperCodeView({ person }: { person: Person }) {
  const words = useWords().card;
  const paper = usePaperCode(person.personId);
  if (paper.failure) return <FailureNotice failure={paper.failure} onRetry={paper.reload} />;
  if (paper.code === undefined) return <Loading />;
  return (
    <Box>
      <Box className="hc-lead">{words.intro}</Box>
      {paper.done === 'revoked' ? <Notice title={words.revoked} /> : null}
      {paper.code === null ? (
        <NoCode paper={paper} />
      ) : (
        <CurrentCode name={person.name} code={paper.code} paper={paper} />
      )}
      <CityCards personId={person.personId} />
    </Box>
  );
}

function NoCode({ paper: { issue } }: { paper: Paper }) {
  const words = useWords().card;
  return (
    <Box>
      <Notice title={words.empty.title} text={words.empty.advice} />
      <Box className="hc-stack">
        <Button busy={issue.busy} onPress={() => void issue.run()}>
          {words.issue}
        </Button>
      </Box>
      {issue.failure ? <FailureNotice failure={issue.failure} /> : null}
    </Box>
  );
}

function CurrentCode({ name, code, paper }: { name: string; code: PaperCode; paper: Paper }) {
  const words = useWords();
  const { download, revoke, done } = paper;
  // Two lines of two groups: read out or copied, nobody loses the place.
  const groups = code.code.split('-');
  return (
    <Box>
      <Card title={words.card.forWhom(name)}>
        <Box className="hc-paper__label">{words.card.code}</Box>
        <Box className="hc-paper__code">
          <Box>{groups.slice(0, 2).join(' ')}</Box>
          <Box>{groups.slice(2).join(' ')}</Box>
        </Box>
        <Box className="hc-note">{words.card.codeNote}</Box>
        <Fact name={words.card.validUntil}>{calendarDate(words, Date.parse(code.expiresAt))}</Fact>
      </Card>
      <Box className="hc-stack">
        <Button busy={download.busy} onPress={() => void download.run()}>
          {words.card.download}
        </Button>
        {done === 'downloaded' ? <Box role="status">{words.card.downloaded}</Box> : null}
      </Box>
      {download.failure ? <FailureNotice failure={download.failure} /> : null}
      <ConfirmButton
        label={words.card.revoke}
        why={words.card.revokeWhy}
        confirm={words.card.revokeConfirm}
        act={revoke}
      />
    </Box>
  );
}
