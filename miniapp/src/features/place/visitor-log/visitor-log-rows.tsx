import { staffDecision } from '@health-code/shared/visit/staff-decision';
import type { OriginalTimes } from '@health-code/shared/visit/visit';
import type { VisitorLogRow } from '@health-code/shared/visit/visitor-log';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box, List, ListItem } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { Loading } from '../../../components/loading';
import { MoreButton } from '../../../components/more-button';
import { Notice } from '../../../components/notice';
import { problemCode } from '../../../core/failure/failure.shared';
import { useWords } from '../../../core/settings/use-words';
import { clockTime } from '../../../i18n/times.shared';
import type { Words } from '../../../i18n/zh';
import { hourSpan } from '../parts/hours-chart.shared';
import type { useVisitorLog } from './use-visitor-log';
import { rowsOf } from './visitor-log.shared';
import { VisitorLogStopped } from './visitor-log-stopped';
import './visitor-log.scss';

/** The rows of the chosen hour, or why there are none. */
export function VisitorLogRows({ state }: { state: ReturnType<typeof useVisitorLog> }) {
  const words = useWords().visitorLog;
  const { pages, failure } = state.rows;
  if (problemCode(failure) === 'VISITOR_LOG.STOPPED') return <VisitorLogStopped onRetry={state.reload} />;
  if (failure) return <FailureNotice failure={failure} onRetry={state.reload} />;
  if (pages === undefined) return <Loading />;
  const rows = rowsOf(pages);
  if (rows.length === 0)
    return (
      <Notice title={words.empty.title} text={words.empty.advice}>
        <Button kind="secondary" onPress={state.showDay}>
          {words.wholeDay}
        </Button>
      </Notice>
    );
  return (
    <Card title={titleOf(words, state, rows.length)}>
      <List className="hc-list">
        {rows.map((row, index) => (
          // A row has no identity of its own: two people may come in the same second, masked alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown as they came and never reordered
          <Row key={`${row.at} ${index}`} row={row} />
        ))}
      </List>
      <MoreButton list={state.rows} />
      <ExportPart state={state} />
    </Card>
  );
}

/** A register of several pages says that these are the first. */
function titleOf({ rows, firstRows }: Words['visitorLog'], state: ReturnType<typeof useVisitorLog>, count: number) {
  return (state.rows.hasMore ? firstRows : rows)(hourSpan(Number(state.hour)), count);
}

function Row({ row }: { row: VisitorLogRow }) {
  const words = useWords();
  const left =
    row.leftAt === null ? words.visitorLog.notLeft : words.visitorLog.left(clockTime(Date.parse(row.leftAt)));
  const { code } = words.colours[row.colour];
  const decision = staffDecision(row);
  return (
    <ListItem className="hc-visitor-log">
      <Box className="hc-visitor-log__line">
        <Box className="hc-visitor-log__name">{row.name || words.visitorLog.noName}</Box>
        <Box>{row.documentNumber}</Box>
      </Box>
      <Box className="hc-visitor-log__line">
        <Box>{clockTime(Date.parse(row.at))}</Box>
        <Box>{left}</Box>
      </Box>
      {row.original === null ? null : <Box>{words.visitorLog.recordedAs(originalSpan(row.original))}</Box>}
      <Box>{[row.entrance || words.checkIn.mainEntrance, code, words.visits.methods[row.method]].join(' · ')}</Box>
      {decision === undefined ? null : <Box>{words.visitorLog.decisions[decision]}</Box>}
    </ListItem>
  );
}

function originalSpan({ at, leftAt }: OriginalTimes): string {
  return [at, ...(leftAt === null ? [] : [leftAt])].map((time) => clockTime(Date.parse(time))).join('–');
}

function ExportPart({ state }: { state: ReturnType<typeof useVisitorLog> }) {
  const words = useWords().visitorLog;
  const outcomes = { file: words.exported, copied: words.copied, failed: words.exportFailed };
  return (
    <Box className="hc-stack hc-card__action">
      <Button kind="secondary" busy={state.busy} onPress={state.exportCsv}>
        {words.exportCsv}
      </Button>
      <Button kind="quiet" onPress={state.showDay}>
        {words.wholeDay}
      </Button>
      {state.saveFailure ? <FailureNotice failure={state.saveFailure} /> : null}
      {state.busy && state.savedRows > 0 ? <Box role="status">{words.exporting(state.savedRows)}</Box> : null}
      {state.kept === undefined ? null : <Box role="status">{outcomes[state.kept]}</Box>}
    </Box>
  );
}
