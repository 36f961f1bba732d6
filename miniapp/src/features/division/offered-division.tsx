import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { useSettings } from '../../core/settings/settings-store';
import { useLoad } from '../../core/task/use-load';
import { type DivisionPath, pathName } from './division-cascade.shared';
import { pathTo } from './division-directory';

interface OfferedDivisionProps {
  code: string;
  /** The words on the button, with the names of the division in them. */
  label: (place: string) => string;
  onChoose: (path: DivisionPath) => void;
}

/** A division in one touch, with all that it lies in. Old codes name counties that are no more: those are not offered. */
export function OfferedDivision({ code, label, onChoose }: OfferedDivisionProps) {
  const { language } = useSettings();
  const { data } = useLoad(`offered ${language} ${code}`, () => pathTo(code, language));
  const isWhole = data?.[data.length - 1]?.code === code;
  return data !== undefined && isWhole ? (
    <Box className="hc-stack">
      <Button kind="secondary" onPress={() => onChoose(data)}>
        {label(pathName(data))}
      </Button>
    </Box>
  ) : null;
}
