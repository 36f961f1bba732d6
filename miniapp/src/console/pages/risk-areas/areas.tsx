import type { RiskArea } from '@health-code/shared/risk-area/risk-area';
import { Button } from '../../components/button';
import { Table } from '../../components/table';
import { useTimes } from '../../core/times';
import { useWords } from '../../core/words';
import { keyOf } from './area-list';

interface Props {
  readonly areas: readonly RiskArea[];
  readonly onEdit: (area: RiskArea) => void;
  readonly onRemove: (area: RiskArea) => void;
}

/** The areas of a list, each to be changed or taken out. */
export function Areas({ areas, onEdit, onRemove }: Props) {
  const { riskAreas, remove } = useWords();
  const time = useTimes();
  return (
    <Table
      caption={riskAreas.areas}
      empty={riskAreas.none}
      isFound
      rows={areas}
      keyOf={keyOf}
      columns={[
        { key: 'division', title: riskAreas.division, text: ({ division }) => division },
        { key: 'level', title: riskAreas.level, text: ({ level }) => riskAreas.levels[level] },
        { key: 'from', title: riskAreas.from, text: ({ from }) => from, cell: ({ from }) => time(from) },
        {
          key: 'to',
          title: riskAreas.to,
          text: ({ to }) => to ?? riskAreas.open,
          cell: ({ to }) => (to === null ? riskAreas.open : time(to)),
        },
        { key: 'decree', title: riskAreas.decree, text: ({ decree }) => decree },
        {
          key: 'remove',
          title: riskAreas.act,
          isActs: true,
          text: () => '',
          cell: (area) => (
            <>
              <Button
                kind="link"
                aria-label={riskAreas.editOne(area.division, riskAreas.levels[area.level])}
                onClick={() => onEdit(area)}
              >
                {riskAreas.edit}
              </Button>
              <Button
                kind="link"
                aria-label={riskAreas.removeOne(area.division, riskAreas.levels[area.level])}
                onClick={() => onRemove(area)}
              >
                {remove}
              </Button>
            </>
          ),
        },
      ]}
    />
  );
}
