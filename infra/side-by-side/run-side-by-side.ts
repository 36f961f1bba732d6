import { spawn } from 'node:child_process';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs npm scripts at once, because each of them leaves a processor idle for much of its time. What a script says is printed
 * whole when it ends, so that two do not talk over each other. Resolves to whether all of them succeeded.
 */
export async function runSideBySide(scripts: readonly string[], print: (text: string) => void): Promise<boolean> {
  const begun = Date.now();
  const codes = await Promise.all(
    scripts.map(async (script) => {
      const { code, said } = await run(script);
      const seconds = Math.round((Date.now() - begun) / 1_000);
      print(`${said.trimEnd()}\n${script}: ${code === 0 ? 'done' : `failed (${code})`} after ${seconds} s\n`);
      return code;
    }),
  );
  return codes.every((code) => code === 0);
}

function run(script: string): Promise<Ended> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
