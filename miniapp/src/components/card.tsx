import type { ReactNode } from 'react';
import { Box, Heading } from './element';
import './card.scss';

interface CardProps {
  title?: string | undefined;
  /** What stands on a card of danger cannot be undone. */
  tone?: 'danger' | undefined;
  children: ReactNode;
}

export function Card({ title, tone, children }: CardProps) {
  return (
    <Box className={tone === undefined ? 'hc-card' : `hc-card hc-card--${tone}`}>
      {title ? <Heading level={2}>{title}</Heading> : null}
      {children}
    </Box>
  );
}

/** A row of a card: what it is, and its value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box className="hc-fact">
      <Box className="hc-fact__name">{name}</Box>
      <Box className="hc-fact__value">{children}</Box>
    </Box>
  );
}
