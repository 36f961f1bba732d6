import { ENTRY_OUTCOMES } from '@health-code/shared/entry/outcome';
import type { GatePolicies } from '@health-code/shared/entry/policy';
import type { Answers, PolicyEffect } from '@health-code/shared/entry/policy-effect';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Problem } from '../../components/problem';
import { Table } from '../../components/table';
import { call } from '../../core/api';
import { useAct } from '../../core/use-act';
import { usePlaceWords } from '../../core/use-place-words';
import { useWords } from '../../core/words';
import { shareOf } from './share';

interface Previewed {
  readonly day: string;
  readonly effect: PolicyEffect;
  /** What was looked at: after a change it says nothing more. */
  readonly of: string;
}

/** What doors would have answered yesterday, by samples of nobody. It publishes nothing. */
export function PolicyPreview({ policies }: { readonly policies: GatePolicies }) {
  const { gatePolicy } = useWords();
  const [previewed, setPreviewed] = useState<Previewed>();
  const of = JSON.stringify(policies);
  const act = useAct(async () => {
    const { day, effect } = await call('previewGatePolicyForOffice', { body: JSON.parse(of) });
    setPreviewed({ day, effect, of });
  });
  return (
    <section>
      <h2>{gatePolicy.preview}</h2>
      <p className="faint">{gatePolicy.previewIntro}</p>
      <Button isBusy={act.isRunning} onClick={act.run}>
        {gatePolicy.previewNow}
      </Button>
      {act.error !== undefined && <Problem error={act.error} />}
      {previewed?.of === of && <Effect {...previewed} />}
    </section>
  );
}

function Effect({ day, effect }: Previewed) {
  const { gatePolicy } = useWords();
  const place = usePlaceWords();
  const all = { name: gatePolicy.allKinds, ...effect };
  const rows = [all, ...effect.kinds.map((each) => ({ name: place.kinds[each.kind], ...each }))];
  return (
    <Table
      caption={gatePolicy.previewOf(day)}
      empty={gatePolicy.noSamples}
      rows={effect.samples === 0 ? [] : rows}
      keyOf={({ name }) => name}
      columns={[
        { key: 'kind', title: gatePolicy.kind, text: ({ name }) => name },
        { key: 'samples', title: gatePolicy.samples, text: ({ samples }) => String(samples) },
        ...ENTRY_OUTCOMES.map((outcome) => ({
          key: outcome,
          title: gatePolicy.outcomes[outcome],
          text: (row: Answers) => `${shareOf(row, 'before', outcome)} → ${shareOf(row, 'after', outcome)}`,
        })),
      ]}
    />
  );
}
