/**
 * Makes the clips under src/assets: `node scripts/make-sounds.mts`, with espeak-ng and lame installed.
 * The words are spoken by espeak-ng; the sounds are computed here. The clips are committed, so that a build needs
 * neither tool. Each stays below 8 kB: they are in every mini-program package.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLES_PER_SECOND = 16_000;
const ASSETS = join(import.meta.dirname, '../src/assets');
const scratch = mkdtempSync(join(tmpdir(), 'sounds-'));

/** The same sentences as `outcomes.*.speech` in the dictionaries, and the cause that follows a sound of any outcome. */
const SENTENCES = {
  zh: {
    pass: '绿码，请通行',
    limited: '黄码，限制通行',
    stop: '红码，禁止通行',
    unknown: '未知，请找工作人员',
    'test-too-old': '核酸检测已过期',
  },
  en: {
    pass: 'Green. Please pass.',
    limited: 'Yellow. Limited entry.',
    stop: 'Red. Do not enter.',
    unknown: 'Unknown. Please speak to staff.',
    'test-too-old': 'The test is too old.',
  },
};
const VOICES = { zh: 'cmn', en: 'en-us' };

/** Notes as [hertz, seconds]; 0 Hz is silence. Up is good, down is bad, and the alarm repeats: told apart without words. */
const SOUNDS: Record<string, [number, number][]> = {
  pass: [
    [660, 0.12],
    [880, 0.22],
  ],
  limited: [
    [520, 0.16],
    [0, 0.08],
    [520, 0.16],
  ],
  stop: [
    [440, 0.15],
    [330, 0.15],
    [440, 0.15],
    [330, 0.15],
    [440, 0.15],
    [330, 0.25],
  ],
  unknown: [
    [587, 0.14],
    [494, 0.26],
  ],
};

function encode(wav: string, folder: string, name: string): void {
  mkdirSync(join(ASSETS, folder), { recursive: true });
  const options = ['--quiet', '-m', 'm', '--resample', '16', '-b', '16', '--cbr', '-t'];
  execFileSync('lame', [...options, wav, join(ASSETS, folder, `${name}.mp3`)]);
}

/** One note with soft ends, so that it does not click. */
function noteSamples([hertz, seconds]: [number, number]): number[] {
  const count = Math.round(seconds * SAMPLES_PER_SECOND);
  return Array.from({ length: count }, (_, index) => {
    const edge = Math.min(index, count - index) / (0.01 * SAMPLES_PER_SECOND);
    return hertz === 0 ? 0 : Math.sin((2 * Math.PI * hertz * index) / SAMPLES_PER_SECOND) * Math.min(1, edge) * 0.6;
  });
}

/** A WAV file: one channel, 16 bits. */
function wavFile(samples: number[]): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  file.writeUInt32LE(SAMPLES_PER_SECOND * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round(sample * 32_767), 44 + index * 2);
  });
  return file;
}

const wav = join(scratch, 'clip.wav');
for (const language of ['zh', 'en'] as const) {
  for (const [outcome, sentence] of Object.entries(SENTENCES[language])) {
    execFileSync('espeak-ng', ['-v', VOICES[language], '-s', '185', '-w', wav, sentence]);
    encode(wav, `speech/${language}`, outcome);
  }
}
for (const [outcome, notes] of Object.entries(SOUNDS)) {
  writeFileSync(wav, wavFile(notes.flatMap(noteSamples)));
  encode(wav, 'sound', outcome);
}
rmSync(scratch, { recursive: true });
