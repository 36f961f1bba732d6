import type { ReactNode } from 'react';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
}

export interface ChoiceProps {
  /** The question that the options answer. */
  label: string;
  options: readonly ChoiceOption[];
  chosen: readonly string[];
  /** One answer, or any number of them. */
  several?: boolean | undefined;
  onToggle: (value: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
}

export const rowClass = (isChosen: boolean) => `hc-choice ${isChosen ? 'hc-choice--chosen' : ''}`;
export const markClass = (several: boolean | undefined) => `hc-choice__mark ${several ? 'hc-choice__mark--box' : ''}`;

/** What is chosen of several after a touch on one of them. */
export const toggled = <T extends string>(chosen: readonly T[], touched: T): T[] =>
  chosen.includes(touched) ? chosen.filter((each) => each !== touched) : [...chosen, touched];
