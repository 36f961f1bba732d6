import type { KnownSource } from '@health-code/shared/authority/data-source';
import { Page } from '../../components/page';
import { Table } from '../../components/table';
import { linkTo } from '../../core/router';
import { may, useWork } from '../../core/session';
import { useWords } from '../../core/words';

export function SourceList({ sources }: { readonly sources: readonly KnownSource[] }) {
  const { sources: words, shell } = useWords();
  const isManaged = may(useWork(), 'source.manage');
  const actions = isManaged && (
    <a className="button button--main" href={linkTo('sources', 'new')}>
      {words.register}
    </a>
  );
  return (
    <Page title={shell.pages.sources} intro={words.intro} actions={actions}>
      <Table
        caption={shell.pages.sources}
        empty={words.none}
        isFound
        rows={sources}
        keyOf={({ sourceId }) => sourceId}
        columns={[
          {
            key: 'id',
            title: words.id,
            text: ({ sourceId }) => sourceId,
            cell: ({ sourceId }) => (isManaged ? <a href={linkTo('sources', sourceId)}>{sourceId}</a> : sourceId),
          },
          { key: 'organisation', title: words.organisation, text: ({ organisation }) => organisation },
          { key: 'division', title: words.division, text: ({ division }) => division },
          {
            key: 'kinds',
            title: words.kinds,
            text: ({ kinds }) => kinds.map((kind) => words.kindNames[kind]).join(words.comma),
          },
          { key: 'divisions', title: words.divisions, text: ({ divisions }) => divisions.join(words.comma) },
          { key: 'used', title: words.lastUsed, text: ({ lastUsedOn }) => lastUsedOn ?? words.never },
          {
            key: 'state',
            title: words.state,
            text: ({ state }) => words.states[state],
            cell: ({ state }) => (
              <span className={state === 'active' ? 'tag tag--good' : 'tag tag--ended'}>{words.states[state]}</span>
            ),
          },
        ]}
      />
    </Page>
  );
}
