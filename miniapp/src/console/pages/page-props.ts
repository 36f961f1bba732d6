/** The parts of the address behind the name of the page. */
export interface PageProps {
  readonly parts: readonly string[];
}
