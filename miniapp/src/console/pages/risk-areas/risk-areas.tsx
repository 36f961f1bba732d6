import { useState } from 'react';
import { DivisionPicker } from '../../components/division-picker';
import { Show } from '../../components/loaded';
import { Page } from '../../components/page';
import { callAsAnyone } from '../../core/api';
import { isBelow } from '../../core/divisions';
import { useWork } from '../../core/session';
import { useLoad } from '../../core/use-load';
import { useWords } from '../../core/words';
import { EditAreas } from './edit-areas';

/** The list of a division: what is in force, what would be, and the difference before it is published. */
export default function RiskAreas() {
  const { riskAreas, shell } = useWords();
  const { office } = useWork();
  const [division, setDivision] = useState<string>(office.division);
  const loaded = useLoad(division, async () => {
    const { version, areas } = await callAsAnyone('listRiskAreas', { query: { division } });
    // An area that the division lies in is another authority's.
    return { version, areas: areas.filter((area) => isBelow(area.division, division)) };
  });
  return (
    <Page title={shell.pages['risk-areas']} intro={riskAreas.intro}>
      <DivisionPicker label={riskAreas.listOf} within={office.division} value={division} onChange={setDivision} />
      <Show of={loaded}>
        {(list, reload) => (
          <EditAreas key={division} {...{ division, reload }} inForce={list.areas} version={list.version} />
        )}
      </Show>
    </Page>
  );
}
