import type { Notice as PersonNotice } from '@health-code/shared/person/notice';
import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';

/** Who left this account in the last days, and why. */
export function LeftPeople({ notices }: { notices: readonly PersonNotice[] }) {
  const words = useWords();
  const { left } = words;
  return (
    <Box>
      {notices.map(({ noticeId, kind, name, at }) => (
        <Notice
          key={noticeId}
          tone="warning"
          title={left.title(name)}
          text={left.kinds[kind](calendarDate(words, Date.parse(at)))}
        />
      ))}
    </Box>
  );
}
