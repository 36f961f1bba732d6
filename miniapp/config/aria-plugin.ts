import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/**
 * Taro's templates know the attributes that each component declares, and no aria attribute is among them, so that
 * none would ever reach a screen reader. This adds them to the build's templates and to the runtime's own list.
 */
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': 'false',
  'aria-live': '',
  'aria-checked': '',
  'aria-disabled': 'false',
};
const COMPONENTS = ['View', 'Text', 'Image', 'Button', 'Input'];

interface TemplatePlatform {
  template?: { mergeComponents(context: unknown, components: Record<string, Record<string, string>>): void };
  runtimePath: string | string[];
}

export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TemplatePlatform) {
      if (platform.template === undefined) return;
      platform.template.mergeComponents(context, Object.fromEntries(COMPONENTS.map((name) => [name, ARIA])));
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat();
    },
  });
};
