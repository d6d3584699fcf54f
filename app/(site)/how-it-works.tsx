const steps = [
  {
    title: 'It reads, and shows what it read',
    text: 'Jobs, dates, education and skills, each beside the line it came from. What it got wrong you correct, and your word wins from then on.',
  },
  {
    title: 'It compares, and shows why',
    text: 'Every opening is scored against your CV: skills, title, level, years, place. What matches, what is close and what is missing is quoted from both texts.',
  },
  {
    title: 'It writes, and you send',
    text: 'A letter in the tone you choose, made of facts from your CV, each traced to its line. The board then keeps every application, its stage, your notes and the posting as you saw it.',
  },
];

export function HowItWorks() {
  return (
    <section id="how" aria-labelledby="how-title" className="pt-20 sm:pt-28">
      <h2 id="how-title" className="text-2xl font-semibold">
        How it works
      </h2>
      <ol className="mt-8 grid gap-8 md:grid-cols-3 md:gap-10">
        {steps.map(({ title, text }, index) => (
          <li key={title} className="border-t border-control pt-4">
            <p aria-hidden="true" className="text-sm font-medium text-muted">
              {index + 1}
            </p>
            <h3 className="mt-1 text-lg font-semibold">{title}</h3>
            <p className="mt-2 text-muted">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
