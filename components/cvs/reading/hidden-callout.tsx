import { Callout } from '@/components/ui/callout';
import type { HiddenText } from '@/lib/engine/types';
import { Lit, ShowInText } from './lit';
import { markIds } from './paper-marks';

const kinds: Record<HiddenText['kind'], string> = {
  invisible_characters: 'Invisible characters',
  white_or_tiny_text: 'Text that can not be seen on the page',
  keyword_stuffing: 'The same words again and again',
};

/** Hidden text helps nobody: it is said aloud, because employers' programs see it too. */
export function HiddenCallout({ hidden }: { hidden: HiddenText[] }) {
  if (hidden.length === 0) return null;
  return (
    <Callout tone="caution" title="Some of this CV is hidden, and was not counted" className="mb-6">
      <p>Employers’ programs find such text and may set the CV aside. Remove it from the file.</p>
      <ul className="mt-2">
        {hidden.map(({ kind, quote }, at) => (
          <li key={`${quote.start}-${quote.end}`}>
            <Lit id={markIds.hidden(at)} className="py-0.5">
              {kinds[kind]}
              <ShowInText id={markIds.hidden(at)} label={kinds[kind]}>
                “{quote.text.replace(/\s+/g, ' ').slice(0, 120)}”
              </ShowInText>
            </Lit>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
