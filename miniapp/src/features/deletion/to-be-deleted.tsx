import type { DeletionPreview } from '@health-code/shared/privacy/deletion';
import { Card, Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';

/** What is deleted and what is kept, until when and why: before a deletion and, in its receipt, after it. */
export function ToBeDeleted({ preview, isDone = false }: { preview: DeletionPreview; isDone?: boolean }) {
  const words = useWords();
  const { deletion } = words;
  const titles = isDone ? deletion.receipt : deletion;
  return (
    <Box>
      <Card title={titles.deleted}>
        {preview.deleted.length === 0 ? <Box>{deletion.nothing}</Box> : null}
        {preview.deleted.map(({ kind, count }) => (
          <Fact key={kind} name={deletion.kinds[kind]}>
            {String(count)}
          </Fact>
        ))}
      </Card>
      <Card title={titles.kept}>
        {preview.kept.length === 0 ? <Box>{deletion.nothing}</Box> : null}
        {preview.kept.map(({ kind, until }) => (
          <Fact key={kind} name={deletion.keptKinds[kind].name}>
            {deletion.until(deletion.keptKinds[kind].why, calendarDate(words, Date.parse(until)))}
          </Fact>
        ))}
      </Card>
    </Box>
  );
}
