import { newDeclarationSchema } from '../../../facts/fact.ts';
import { factRowSchema } from '../../../facts/fact-row.ts';
import { riskAreaSchema } from '../../../risk-area/risk-area.ts';
import type { WordedSchemas } from './words.ts';

export const factsWords: WordedSchemas = {
  Declaration: {
    schema: newDeclarationSchema,
    is: 'What a person says of their health and travel (the health and trip groups of GB/T 38962).',
    fields: {
      temperatureCelsius: 'The body temperature in degrees Celsius; null without a thermometer.',
      symptoms: 'The symptoms that the person has.',
      contactWithCase: 'Whether they were near a confirmed or suspected case within the last 14 days.',
      divisionsStayed:
        'Where they stayed within the last 14 days, their home left out; the directory must list each (else `unknown`).',
      countriesStayed:
        'The countries where they stayed within the last 14 days, by their alpha-3 codes (ISO 3166-1). On record; no colour follows from it.',
      corrects:
        'The declaration in whose place this one stands: one of the same person, at most ten minutes old, and no correction itself (else `DECLARATION.SETTLED`).',
    },
  },
  FactRow: {
    schema: factRowSchema as never,
    is: 'One fact as a source reports it. What has happened must not lie ahead by more than five minutes (else `in-future`), and a span must not end before it begins (else `before-start`). The source must be granted the kind and every division that the row names (else `not-granted`).',
    fields: {
      kind: 'What kind of fact it is.',
      id: "The source's own name for the fact. The same row again is `repeated`; another one under the id is refused as `reused`.",
      person: 'The document of the person.',
      by: 'For whom the source speaks, where that is not its own division. What corrects or ends a fact must speak for the same (else `other-source`).',
      row: 'Where it stands in the file that it came from, counted from 1; its place in the request unless told.',
      evidence: 'A document or a record that supports the fact.',
      supersedes: "The source's own fact that this one corrects (else `unknown`).",
      of: "The source's own fact whose reasons end (else `unknown`).",
      at: 'When it was; of an order or a release, from when it holds.',
      from: 'From when.',
      'FactRowEntry.from': 'The country that the person came from (ISO 3166-1 alpha-3); small letters are read, too.',
      to: 'Until when.',
      until: 'Until when the order holds.',
      sampledAt: 'When the sample was taken.',
      reportedAt: 'When the result was reported.',
      result: 'The result.',
      method: 'The method of the test.',
      pool: 'How many people shared the tube; 1 for a single test.',
      dose: 'Which dose it was.',
      product: 'The vaccine.',
      division: 'The division that it is about; the directory must list it (else `unknown`).',
      via: 'How it became known.',
      relation: 'The relation to the case.',
      type: 'The type of the case.',
      dischargedAt: 'When the person was discharged.',
      reason: 'The reason in words.',
      colour: 'The colour that it brings about.',
      document: 'The document by which it was decided.',
    },
  },
  RiskArea: {
    schema: riskAreaSchema,
    is: 'An area under a decree. A division covers everything below it.',
    fields: {
      level: 'The level of the risk or of the measure.',
      from: 'From when the decree holds.',
      to: 'When it ends; null where that is not decided. It must lie after the beginning (else `before-start`).',
      decree: 'The decree.',
    },
  },
};
