import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Check } from '../../components/choices';
import { Form } from '../../components/form';
import { Notice } from '../../components/notice';
import { Table } from '../../components/table';
import { call, isProblem } from '../../core/api';
import { useTimes } from '../../core/times';
import { useAct } from '../../core/use-act';
import { useWords } from '../../core/words';
import { compared, countsOf, type InForce, keyOf } from './area-list';

interface Props extends InForce {
  readonly next: readonly RiskArea[];
  readonly onBack: () => void;
  readonly onDone: (changed: number) => void;
}

/** What publishing would do, and then doing it. */
export function Publish({ division, version, inForce, next, reload, onBack, onDone }: Props) {
  const { riskAreas, back } = useWords();
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());
  const list = compared(inForce, next);
  const counts = countsOf(list);
  const act = useAct(async () => {
    const withdraw = inForce
      .filter((area) => withdrawn.has(keyOf(area)))
      .map(({ division: code, level, from }) => ({ division: code, level, from }));
    const body = { version, areas: [...next], withdraw };
    onDone((await call('publishRiskAreasForOffice', { params: { division }, body })).changed);
  });
  const isOutdated = isProblem(act.error, 'PUBLICATION.OUTDATED');
  const mark = (area: RiskArea, isMarked: boolean) => {
    const others = [...withdrawn].filter((key) => key !== keyOf(area));
    setWithdrawn(new Set(isMarked ? [...others, keyOf(area)] : others));
  };
  return (
    <Form
      error={act.error}
      isBusy={act.isRunning}
      submit={riskAreas.publish}
      onSubmit={act.run}
      beside={
        <>
          {isOutdated && <Button onClick={reload}>{riskAreas.compareAgain}</Button>}
          <Button onClick={onBack}>{back}</Button>
        </>
      }
    >
      <p>{riskAreas.counts(counts)}</p>
      {counts.ended > 0 && (
        <Notice kind="warning" title={riskAreas.endsNow(counts.ended)}>
          <p>{riskAreas.endsNowAdvice}</p>
        </Notice>
      )}
      <Difference list={list} withdrawn={withdrawn} onMark={mark} />
    </Form>
  );
}

interface DifferenceProps {
  readonly list: ReturnType<typeof compared>;
  readonly withdrawn: ReadonlySet<string>;
  readonly onMark: (area: RiskArea, isMarked: boolean) => void;
}

function Difference({ list, withdrawn, onMark }: DifferenceProps) {
  const { riskAreas } = useWords();
  const time = useTimes();
  return (
    <Table
      caption={riskAreas.difference}
      empty={riskAreas.none}
      rows={list}
      keyOf={({ area }) => keyOf(area)}
      columns={[
        {
          key: 'change',
          title: riskAreas.change,
          text: ({ change }) => riskAreas.changes[change],
          cell: ({ change }) => <span className={`tag tag--${change}`}>{riskAreas.changes[change]}</span>,
        },
        { key: 'division', title: riskAreas.division, text: ({ area }) => area.division },
        { key: 'level', title: riskAreas.level, text: ({ area }) => riskAreas.levels[area.level] },
        { key: 'from', title: riskAreas.from, text: ({ area }) => area.from, cell: ({ area }) => time(area.from) },
        {
          key: 'to',
          title: riskAreas.to,
          text: ({ area }) => area.to ?? '',
          cell: ({ area }) => (area.to === null ? riskAreas.open : time(area.to)),
        },
        { key: 'decree', title: riskAreas.decree, text: ({ area }) => area.decree },
        {
          key: 'withdraw',
          title: riskAreas.mistake,
          isActs: true,
          text: () => '',
          cell: ({ area, change }) =>
            change === 'ended' && (
              <Check
                label={riskAreas.withdraw}
                isChecked={withdrawn.has(keyOf(area))}
                onChange={(isMarked) => onMark(area, isMarked)}
              />
            ),
        },
      ]}
    />
  );
}
