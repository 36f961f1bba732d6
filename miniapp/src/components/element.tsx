import { Image, Text, View } from '@tarojs/components';
import { defined, type ElementProps, type HeadingProps, type PictureProps } from './element.types';

function attributes({ className, style, role, label, decorative, live }: ElementProps) {
  return defined({
    className,
    style,
    'aria-role': role,
    'aria-label': label,
    'aria-hidden': decorative,
    'aria-live': live,
  });
}

export function Box(props: ElementProps) {
  return <View {...attributes(props)}>{props.children}</View>;
}

export function Inline(props: ElementProps) {
  return <Text {...attributes(props)}>{props.children}</Text>;
}

export function Heading({ level, ...props }: HeadingProps) {
  return (
    <View {...attributes({ ...props, role: 'heading' })} className={`hc-h${level} ${props.className ?? ''}`}>
      {props.children}
    </View>
  );
}

export function List(props: ElementProps) {
  return <View {...attributes(props)}>{props.children}</View>;
}

export function ListItem(props: ElementProps) {
  return <View {...attributes(props)}>{props.children}</View>;
}

export function Picture({ className, source, alt }: PictureProps) {
  return <Image {...defined({ className })} src={source} mode="aspectFit" aria-label={alt} aria-role="img" />;
}
