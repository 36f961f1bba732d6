import type { ReactNode } from 'react';
import { Box } from './element';
import { Icon, type IconName } from './icon';
import './notice.scss';

type Tone = 'info' | 'warning' | 'danger';
const ICONS: Record<Tone, IconName> = { info: 'info', warning: 'triangle', danger: 'octagon' };

interface NoticeProps {
  tone?: Tone;
  title: string;
  text?: string | undefined;
  /** Buttons. */
  children?: ReactNode;
}

/** Something that a person should know now. It is read out when it appears. */
export function Notice({ tone = 'info', title, text, children }: NoticeProps) {
  return (
    <Box className={`hc-notice hc-notice--${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      <Box className="hc-notice__line">
        <Icon name={ICONS[tone]} />
        <Box className="hc-notice__title">{title}</Box>
      </Box>
      {text ? <Box className="hc-notice__text">{text}</Box> : null}
      {children ? <Box className="hc-notice__actions">{children}</Box> : null}
    </Box>
  );
}
