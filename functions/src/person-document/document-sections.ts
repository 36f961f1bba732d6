import { factsSection, restrictionsSection } from './health-sections.ts';
import { heldSection } from './held-section.ts';
import { looksSection, visitsSection } from './list-sections.ts';
import { cardsSection, deletionSection, toldSection } from './other-sections.ts';
import { particularsSection } from './particulars-section.ts';
import type { PersonDocument } from './person-document.ts';
import type { Section } from './section.ts';

/** Everything that the document says, in the order in which a person asks for it: the two long lists at the end. */
export function documentSections(document: PersonDocument): Section[] {
  const { data, visits, looks } = document;
  return [
    particularsSection(data),
    restrictionsSection(data),
    heldSection(document),
    factsSection(data),
    cardsSection(data),
    toldSection(data),
    deletionSection(data),
    visitsSection(visits),
    looksSection(looks),
  ];
}
