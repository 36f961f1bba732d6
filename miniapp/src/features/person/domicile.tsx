import { useWords } from '../../core/settings/use-words';
import type { DivisionPath } from '../division/division-cascade.shared';
import { OfferedDivision } from '../division/offered-division';
import { type ApplyForm, domicileOf } from './apply.shared';

interface DomicileProps {
  form: ApplyForm;
  onChoose: (path: DivisionPath) => void;
}

/** Offers the county on somebody's document as their home, for as long as none was chosen: many still live there. */
export function Domicile({ form, onChoose }: DomicileProps) {
  const words = useWords().apply;
  const county = form.residence.length === 0 ? domicileOf(form) : undefined;
  return county === undefined ? null : <OfferedDivision code={county} label={words.asOnDocument} onChoose={onChoose} />;
}
