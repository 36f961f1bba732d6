import { Show } from '../../components/loaded';
import { Page } from '../../components/page';
import { call } from '../../core/api';
import { linkTo } from '../../core/router';
import { useWork } from '../../core/session';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';
import { NotFound } from '../not-found';
import type { PageProps } from '../page-props';
import { SourceForm } from './source-form';
import { SourceList } from './source-list';

/** The machines that bring facts: who runs them, and what they may bring. */
export default function Sources({ parts: [sourceId] }: PageProps) {
  const { sources: words, shell } = useWords();
  const { division } = useWork().office;
  const loaded = useLoad('sources', async () => (await call('listSources', { params: { division } })).sources);
  const above = [{ label: shell.pages.sources, to: linkTo('sources') }];
  if (sourceId === 'new')
    return (
      <Page title={words.register} intro={words.registerIntro} above={above}>
        <SourceForm before={undefined} onDone={() => undefined} />
      </Page>
    );
  return (
    <Show of={loaded}>
      {(list, reload) => {
        if (sourceId === undefined) return <SourceList sources={list} />;
        const source = list.find((each) => each.sourceId === sourceId);
        if (source === undefined) return <NotFound />;
        return (
          <Page title={source.organisation} above={above}>
            <SourceForm before={source} onDone={reload} />
          </Page>
        );
      }}
    </Show>
  );
}
