import type { Paged } from '../core/use-pages';
import { useWords } from '../core/words';
import { Button } from './button';
import { Problem } from './problem';

/** The way to the next page of a list, while there is one. */
export function More({ of: { hasMore, more } }: { readonly of: Pick<Paged<unknown>, 'hasMore' | 'more'> }) {
  const words = useWords();
  if (!hasMore) return null;
  return (
    <>
      <Problem error={more.error} />
      <div className="actions">
        <Button isBusy={more.isRunning} onClick={() => more.run()}>
          {words.more}
        </Button>
      </div>
    </>
  );
}
