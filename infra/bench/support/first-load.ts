import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BenchError } from '../benchmark.ts';

/** The page itself, the scripts and styles that it names, and the chunks that the router loads for one route. */
export function filesOfFirstLoad(folder: string, route: string): string[] {
  const named = filesOfPage(folder, 'index.html');
  const scripts = named
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const chunks = chunkIds(scripts.join('\n'), route).flatMap((id) => filesOfChunk(folder, id));
  return [...new Set([...named, ...chunks])];
}

/** A page, with the scripts and styles that it names. */
export function filesOfPage(folder: string, name: string): string[] {
  const page = readFileSync(path.join(folder, name), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] as string);
  return [name, ...new Set(named)];
}

function filesOfChunk(folder: string, id: string): string[] {
  const files = globSync(`{js,chunk,css}/${id}.*.{js,css}`, { cwd: folder });
  if (files.length === 0) throw new BenchError(`The chunk ${id} has no file: are chunks named by something else?`);
  return files;
}

/** Taro registers each page as `"path":"<route>","load":…`, with webpack's `.e(<chunk>)` for each chunk that it needs. */
function chunkIds(script: string, route: string): string[] {
  const start = script.indexOf(`"path":"${route}","load"`);
  if (start === -1) throw new BenchError(`The web app has no page ${route}: is the bundle made by another Taro?`);
  const end = script.indexOf('"path":"', start + 1);
  const loader = script.slice(start, end === -1 ? undefined : end).split('"navigationBarTitleText"')[0] ?? '';
  return [...loader.matchAll(/\.e\("?(\w+)"?\)/g)].map((match) => match[1] as string);
}
