import { drawingsToPdf, joined } from '../posters/poster-pdf.ts';
import { openTypefaces, type Typefaces } from '../posters/typeface.ts';
import { createTypesetter } from '../posters/typesetter.ts';
import { documentPages } from './document-pages.ts';
import { TITLE } from './document-words.ts';
import type { PersonDocumentRenderer } from './person-document.ts';
import { rememberWidths } from './remember-widths.ts';
import { inLine } from './section.ts';

let faces: Typefaces | undefined;

/** The renderer, with the fonts of posters, loaded once per process: people and places have names in any of their scripts. */
export function createPersonDocumentRenderer(): PersonDocumentRenderer {
  faces ??= openTypefaces();
  const fonts = faces;
  return {
    render: (document) => {
      const pages = documentPages(document, createTypesetter(rememberWidths(fonts)));
      return joined(drawingsToPdf(pages, fonts, inLine(TITLE)));
    },
  };
}
