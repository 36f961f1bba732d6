import { Page } from '../components/page';
import { useWords } from '../core/words';

export function NotFound() {
  const { notFound } = useWords();
  return (
    <Page title={notFound.title}>
      <p>{notFound.advice}</p>
      <a href="#/">{notFound.home}</a>
    </Page>
  );
}
