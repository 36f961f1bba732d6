/**
 * A pattern with classes such as \p{L}, made when it is first asked for. As a literal it would be spelled out by a build for
 * old engines, thousands of ranges for each; this way the engine's own tables are used, which all have had since 2018.
 */
export function unicodePattern(source: string, flags = 'u'): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
