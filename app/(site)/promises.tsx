const promises = [
  {
    title: 'No number from a model',
    text: 'The score is arithmetic on what the two texts say. The same CV and the same posting give the same number, today and next month.',
  },
  {
    title: 'No invented facts',
    text: 'A letter says only what a line of your CV supports. A file without readable text is reported, never guessed at.',
  },
  {
    title: 'No scraping, no sending in your name',
    text: 'Openings come from feeds that employers publish for this purpose, and from postings that you paste. You apply yourself, so no job board has a reason to lock you out.',
  },
  {
    title: 'No points for who you are',
    text: 'Name, gender, age, address and school play no part in the score. Repeating a word does not raise it, and hidden text is reported instead of counted.',
  },
];

export function Promises() {
  return (
    <section aria-labelledby="never-title" className="pt-20 sm:pt-28">
      <h2 id="never-title" className="text-2xl font-semibold">
        What it never does
      </h2>
      <dl className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
        {promises.map(({ title, text }) => (
          <div key={title}>
            <dt className="text-lg font-semibold">{title}</dt>
            <dd className="mt-1 max-w-measure text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
