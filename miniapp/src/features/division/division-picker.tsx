import type { DivisionLevel } from '@health-code/shared/division/division';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Select } from '../../components/select';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { chooseDivision, type DivisionPath, shownName, shownParents } from './division-cascade.shared';
import { divisionsBelow } from './division-directory';

interface DivisionPickerProps {
  path: DivisionPath;
  /** Digits of the last level that is asked for: 6 for a county, 9 for a street. */
  deepest: number;
  onChange: (path: DivisionPath) => void;
  error?: string | undefined;
}

/** Asks for province, city, county and street one after another; a choice opens the next. */
export function DivisionPicker({ path, deepest, onChange, error }: DivisionPickerProps) {
  const parents = shownParents(path, deepest);
  return (
    <Box>
      {parents.map((parent, level) => (
        <LevelSelect
          key={parent}
          path={path}
          parent={parent}
          level={level}
          onChange={onChange}
          error={level === parents.length - 1 ? error : undefined}
        />
      ))}
    </Box>
  );
}

const LEVELS: DivisionLevel[] = ['province', 'city', 'county', 'street', 'village'];

interface LevelSelectProps {
  path: DivisionPath;
  parent: string;
  level: number;
  onChange: (path: DivisionPath) => void;
  error: string | undefined;
}

function LevelSelect({ path, parent, level, onChange, error }: LevelSelectProps) {
  const words = useWords();
  const { language } = useSettings();
  const {
    data = [],
    failure,
    loading,
    reload,
  } = useLoad(`division ${language} ${parent}`, () => divisionsBelow(parent, language));
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  const name = data[0]?.level ?? LEVELS[level] ?? 'street';
  return (
    <Select
      label={words.divisions[name]}
      options={data.map((division) => ({ value: division.code, label: shownName(division) }))}
      value={path[level]?.code ?? ''}
      placeholder={loading ? words.common.loading : words.common.choose}
      disabled={loading}
      error={error}
      onChange={(code) => {
        const division = data.find((entry) => entry.code === code);
        if (division !== undefined) onChange(chooseDivision(path, level, division));
      }}
    />
  );
}
