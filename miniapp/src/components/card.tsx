import type { ReactNode } from 'react';
import { Box, Heading } from './element';
import './card.scss';

export function Card({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <Box className="hc-card">
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
