import { useWords } from '../core/settings/use-words';
import type { Pages } from '../core/task/use-pages';
import { Button } from './button';
import { Box } from './element';
import { FailureNotice } from './failure-notice';

/** Below a list that has another page. */
export function MoreButton({ list: { hasMore, more } }: { list: Pick<Pages<unknown>, 'hasMore' | 'more'> }) {
  const words = useWords().common;
  if (!hasMore) return null;
  return (
    <Box className="hc-stack">
      {more.failure ? <FailureNotice failure={more.failure} /> : null}
      <Button kind="secondary" busy={more.busy} onPress={() => void more.run()}>
        {words.more}
      </Button>
    </Box>
  );
}
