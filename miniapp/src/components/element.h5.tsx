import type { ElementProps, HeadingProps, PictureProps } from './element.types';

/** Native elements: they carry their meaning to screen readers, the keyboard and tests by themselves. */
function attributes({ className, style, role, label, decorative, live }: ElementProps) {
  return { className, style, role, 'aria-label': label, 'aria-hidden': decorative, 'aria-live': live };
}

export function Box(props: ElementProps) {
  return <div {...attributes(props)}>{props.children}</div>;
}

export function Inline(props: ElementProps) {
  return <span {...attributes(props)}>{props.children}</span>;
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;

export function Heading({ level, ...props }: HeadingProps) {
  const Tag = HEADINGS[level];
  return (
    <Tag {...attributes(props)} className={`hc-h${level} ${props.className ?? ''}`}>
      {props.children}
    </Tag>
  );
}

export function List(props: ElementProps) {
  return <ul {...attributes(props)}>{props.children}</ul>;
}

export function ListItem(props: ElementProps) {
  return <li {...attributes(props)}>{props.children}</li>;
}

export function Picture({ className, source, alt }: PictureProps) {
  return <img className={className} src={source} alt={alt} />;
}
