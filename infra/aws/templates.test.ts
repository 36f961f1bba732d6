import { describe, expect, it } from 'vitest';
import { synthesise } from './synthesise-for-test.ts';

/** The hash of an asset's content changes with every line of code and says nothing about the deployment. */
const ASSET_HASH = /[0-9a-f]{64}/g;

describe('the templates', () => {
  it.each(Object.entries(synthesise('prod')))('of %s are as reviewed', async (name, template) => {
    const text = JSON.stringify(template.toJSON(), null, 2).replace(ASSET_HASH, '<asset>');
    await expect(`${text}\n`).toMatchFileSnapshot(`./reviewed-templates/${name}.snap`);
  });
});
