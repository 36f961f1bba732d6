// The closed lists of words in facts, apart from their schemas: a rule set names the words and needs no schema.

/**
 * The symptoms that a declaration asks for: those of the national diagnosis and treatment protocol
 * (9th edition, 2022). Fever is told by the temperature; whoever has no thermometer can say that they feel it.
 */
export const SYMPTOMS = [
  'dry-cough',
  'fatigue',
  'loss-of-smell-or-taste',
  'stuffy-nose',
  'runny-nose',
  'sore-throat',
  'conjunctivitis',
  'muscle-pain',
  'diarrhoea',
  'feels-feverish',
] as const;

export const CONTACT_RELATIONS = ['close', 'secondary', 'companion-enclosed', 'companion', 'same-vehicle'] as const;
export const CASE_TYPES = ['confirmed', 'asymptomatic', 'suspected'] as const;
