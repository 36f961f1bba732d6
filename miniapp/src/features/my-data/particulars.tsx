import type { PersonData } from '@health-code/shared/privacy/person-data';
import { Fact } from '../../components/card';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { calendarDate } from '../../i18n/times.shared';

/** What somebody applied with, masked: a phone lies open on tables. */
export function Particulars({ particulars }: { particulars: PersonData['particulars'] }) {
  const words = useWords();
  const { apply, myData, identity, proofLevels } = words;
  const { name, document, phone, residence, createdAt, proof } = particulars;
  return (
    <Box>
      <Fact name={apply.name}>{name}</Fact>
      <Fact name={apply.documentTypes[document.type]}>{document.number}</Fact>
      <Fact name={apply.phone}>{phone}</Fact>
      <Fact name={apply.residence}>{residence.divisionName}</Fact>
      <Fact name={identity.level}>{proofLevels[proof.level]}</Fact>
      <Fact name={myData.since}>{calendarDate(words, Date.parse(createdAt))}</Fact>
    </Box>
  );
}
