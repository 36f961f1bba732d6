import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tellExampleStory } from './example-story.ts';
import { examplesFrom } from './record-examples.ts';

/** Where the document finds its examples. */
const EXAMPLES_FILE = fileURLToPath(import.meta.resolve('@health-code/shared/api/document/examples')).replace(
  /\.ts$/,
  '.json',
);

if (import.meta.main) {
  const { story } = await tellExampleStory({ withFiles: true });
  writeFileSync(EXAMPLES_FILE, `${JSON.stringify(examplesFrom(story.exchanges), null, 2)}\n`);
}
