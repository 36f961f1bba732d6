import type { Colour } from '@health-code/shared/rules/colour';
import type { ReactNode } from 'react';
import { Box, Heading } from './element';
import { Icon, type IconName } from './icon';
import './colour-panel.scss';

/** Each colour has a shape of its own, for eyes that do not tell colours apart. */
const SHAPES: Record<Colour, IconName> = { green: 'check', yellow: 'triangle', red: 'octagon', grey: 'question' };

interface ColourPanelProps {
  colour: Colour;
  /** The word that says the same as the colour. */
  word: string;
  /** Stale information must not look current. */
  stale?: boolean | undefined;
  /** Fills the screen's width and speaks up: the answer at a door. */
  huge?: boolean | undefined;
  children?: ReactNode;
}

/** Latin words need more letters for the same; smaller, they stay on one line beside their shape. */
const LONG_WORD = 9;

export function ColourPanel({ colour, word, stale, huge, children }: ColourPanelProps) {
  const look = stale ? 'stale' : colour;
  return (
    <Box className={`hc-panel hc-panel--${look} ${huge ? 'hc-panel--huge' : ''}`}>
      <Box className="hc-panel__head">
        <Icon name={SHAPES[colour]} className="hc-panel__shape" />
        <Heading level={2} className={`hc-panel__word ${word.length > LONG_WORD ? 'hc-panel__word--long' : ''}`}>
          {word}
        </Heading>
      </Box>
      {children}
    </Box>
  );
}
