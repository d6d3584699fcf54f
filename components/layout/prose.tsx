import type { ReactNode } from 'react';

type ProseProps = { title: string; updated: string; children: ReactNode };

/** A page of plain text: privacy, terms. */
export function Prose({ title, updated, children }: ProseProps) {
  return (
    <article className="mx-auto w-full max-w-3xl px-4 pt-10 pb-20 sm:px-8 sm:pt-16">
      <h1 className="text-2xl font-semibold sm:text-3xl">{title}</h1>
      <p className="mt-2 text-sm text-muted">{updated}</p>
      <div className="document mt-8 max-w-measure [&_h2]:mt-10 [&_h2]:mb-2 [&_h2]:font-sans [&_h2]:text-lg [&_h2]:font-semibold [&_li]:mt-1 [&_p]:mt-3 [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:pl-6">
        {children}
      </div>
    </article>
  );
}
