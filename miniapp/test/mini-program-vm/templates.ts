import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MiniProgram } from './dist-folders.ts';

/** What one of Taro's templates makes of a node: a tag, and from which keys of the node its attributes come. */
export interface Template {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isTappable: boolean;
}

const FILES: Record<MiniProgram, string> = { weapp: 'base.wxml', alipay: 'base.axml' };
const TEMPLATE = /<template name="tmpl_0_(\w+)">\s*<(\w+)([^>]*)/g;
const ATTRIBUTE = /([\w-]+)="\{\{(?:xs\.b\()?i\.(\w+)/g;

/**
 * Reads the built templates, so that a test sees what a screen reader and an eye would: an attribute that the
 * templates do not pass on does not exist. Inputs have one template for the focus and one for the rest.
 */
export function readTemplates(folder: string, platform: MiniProgram): ReadonlyMap<string, Template> {
  const text = readFileSync(join(folder, FILES[platform]), 'utf8');
  const templates = new Map<string, Template>();
  for (const [, name = '', tag = '', rest = ''] of text.matchAll(TEMPLATE)) {
    const attributes = new Map(Array.from(rest.matchAll(ATTRIBUTE), ([, key = '', from = '']) => [key, from]));
    if (tag !== 'template') {
      templates.set(name.replace('_blur', ''), { tag, attributes, isTappable: /\b(bindtap|onTap)=/.test(rest) });
    }
  }
  return templates;
}
