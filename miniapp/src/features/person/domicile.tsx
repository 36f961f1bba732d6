import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import { useLoad } from '../../core/task/use-load';
import { type DivisionPath, pathName } from '../division/division-cascade.shared';
import { pathTo } from '../division/division-directory';
import { type ApplyForm, domicileOf } from './apply.shared';

interface DomicileProps {
  form: ApplyForm;
  onChoose: (path: DivisionPath) => void;
}

/** Offers the county on somebody's document as their home, for as long as none was chosen: many still live there. */
export function Domicile({ form, onChoose }: DomicileProps) {
  const words = useWords().apply;
  const { language } = useSettings();
  const county = form.residence.length === 0 ? domicileOf(form) : undefined;
  const { data } = useLoad(county && `domicile ${language} ${county}`, () => pathTo(county ?? '', language));
  // Old numbers name counties that are no more.
  const isWhole = county !== undefined && data?.[data.length - 1]?.code === county;
  return isWhole ? (
    <Box className="hc-stack">
      <Button kind="secondary" onPress={() => onChoose(data)}>
        {words.asOnDocument(pathName(data))}
      </Button>
    </Box>
  ) : null;
}
