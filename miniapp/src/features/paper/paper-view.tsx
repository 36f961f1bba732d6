import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { Person } from '@health-code/shared/person/person';
import { Button } from '../../components/button';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { Loading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { calendarDate } from '../../i18n/times.shared';
import { useWords } from '../../i18n/use-words';
import { AskTwice } from '../common/ask-twice';
import { FailureNotice } from '../common/failure-notice';
import { CityCards } from './city-cards';
import { usePaperCode } from './use-paper-code';
import './paper-view.scss';

type Paper = ReturnType<typeof usePaperCode>;

/** The way in for somebody without a phone: a card to print. */
export function PaperView({ person }: { person: Person }) {
  const words = useWords().paper;
  const paper = usePaperCode(person.personId);
  if (paper.failure) return <FailureNotice failure={paper.failure} onRetry={paper.reload} />;
  if (paper.code === undefined) return <Loading />;
  return (
    <Box>
      <Box className="hc-lead">{words.intro}</Box>
      {paper.done === 'revoked' ? <Notice title={words.revoked} /> : null}
      {paper.code === null ? <NoCode paper={paper} /> : <Standing name={person.name} code={paper.code} paper={paper} />}
      <CityCards personId={person.personId} />
    </Box>
  );
}

function NoCode({ paper: { issue } }: { paper: Paper }) {
  const words = useWords().paper;
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

function Standing({ name, code, paper }: { name: string; code: PaperCode; paper: Paper }) {
  const words = useWords();
  const { download, revoke, done } = paper;
  // Two lines of two groups: read out or copied, nobody loses the place.
  const groups = code.code.split('-');
  return (
    <Box>
      <Card title={words.paper.forWhom(name)}>
        <Box className="hc-paper__label">{words.paper.code}</Box>
        <Box className="hc-paper__code">
          <Box>{groups.slice(0, 2).join(' ')}</Box>
          <Box>{groups.slice(2).join(' ')}</Box>
        </Box>
        <Box className="hc-note">{words.paper.codeNote}</Box>
        <Fact name={words.paper.validUntil}>{calendarDate(words, Date.parse(code.expiresAt))}</Fact>
      </Card>
      <Box className="hc-stack">
        <Button busy={download.busy} onPress={() => void download.run()}>
          {words.paper.download}
        </Button>
        {done === 'downloaded' ? <Box role="status">{words.paper.downloaded}</Box> : null}
      </Box>
      {download.failure ? <FailureNotice failure={download.failure} /> : null}
      <AskTwice
        label={words.paper.revoke}
        why={words.paper.revokeWhy}
        confirm={words.paper.revokeConfirm}
        act={revoke}
      />
    </Box>
  );
}
