import type { LetterStyle } from '@/lib/core/letter-styles';

type Options = readonly [string, ...string[]];
type Phrases = Record<
  'salutation' | 'opening' | 'bridge' | 'skills' | 'near' | 'posting' | 'thanks' | 'next' | 'signOff',
  Options
>;

/** What the letter says around the facts. `{…}` is filled; nothing here claims anything about the person. */
export const phrases: Record<LetterStyle, Phrases> = {
  professional: {
    salutation: ['Dear hiring team at {company},', 'Dear {company} hiring team,', 'Dear hiring manager,'],
    opening: [
      'I am applying for the {title} position at {company}.',
      'Please accept this letter as my application for the {title} position at {company}.',
      'I would like to be considered for the position of {title} at {company}.',
      'With this letter I apply for the role of {title} at {company}.',
    ],
    bridge: [
      'The work closest to what you describe is the following.',
      'These are the parts of my record that bear on your posting.',
      'Some of that work speaks directly to your requirements.',
      'I would point to the following in particular.',
    ],
    skills: [
      'Of the skills that you name, my CV shows {skills}.',
      'Your requirements include {skills}, and each of these has its place in my CV.',
      'You ask for {skills}; my CV shows where I have used them.',
      'From your list of requirements I bring {skills}.',
    ],
    near: [
      'Where you ask for {asked}, the nearest that I bring is {own}.',
      'For {asked}, my closest experience is with {own}.',
      'In place of {asked} I can offer {own}, which is close to it.',
    ],
    posting: [
      'In your posting, the line “{line}” stood out to me.',
      'I took particular note of this part of your posting: “{line}”.',
      'The point in your posting that I would most like to discuss is “{line}”.',
      'Your posting says “{line}”, and that is where I would hope to be useful first.',
    ],
    thanks: [
      'Thank you for taking the time to read my application.',
      'I appreciate your time and consideration.',
      'Thank you for considering my application for {title}.',
      'I am grateful for your attention to this application.',
      'Thank you for your consideration.',
    ],
    next: [
      'I would welcome the opportunity to discuss the role with you.',
      'I would be glad to meet and to answer any questions that you may have.',
      'I look forward to hearing from you about the next step.',
      'Should anything need more detail, I would be pleased to supply it in a conversation.',
      'I would be happy to go through any of this with you in an interview.',
    ],
    signOff: ['Yours sincerely,', 'Kind regards,', 'With kind regards,'],
  },
  creative: {
    salutation: ['Dear team at {company},', 'Dear people of {company},', 'To the team behind {company},'],
    opening: [
      'That is the kind of day I would like to have as {title} at {company}.',
      'I would like the next line of that story to begin at {company}, as your {title}.',
      'It is also why your opening for {title} at {company} caught my eye.',
      'I am writing because {company} is looking for a {title}, and that line belongs in the conversation.',
    ],
    bridge: [
      'One line never tells the whole story, so here are a few more.',
      'There is more where that came from.',
      'Let the work speak a little longer.',
      'A few more scenes from the same film.',
    ],
    skills: [
      'Lay your posting beside my CV and the same words light up: {skills}.',
      'Put a highlighter to both pages and these meet: {skills}.',
      'The overlap between your page and mine reads {skills}.',
      'If your list were a map, I would already know my way around {skills}.',
    ],
    near: [
      'Your page says {asked} where mine says {own}; they are close neighbors.',
      'For {asked} I come from next door: {own}.',
      'Where yours reads {asked}, mine reads {own}, one street away.',
    ],
    posting: [
      'One sentence of yours stayed with me: “{line}”.',
      'Of all the lines in your posting, the one I would pin to the wall is “{line}”.',
      'If I had to underline one thing in your posting, it would be “{line}”.',
      'Somewhere between the lines of your posting sits this one: “{line}”.',
    ],
    thanks: [
      'Thank you for reading this far.',
      'Thank you for the time it takes to read a stranger’s page.',
      'Thanks for giving these lines your attention.',
      'Thank you for letting me tell this much of it.',
      'Thank you for opening this letter.',
    ],
    next: [
      'I would love to hear what the first chapter at {company} looks like from your side.',
      'The rest is better told in person, whenever it suits you.',
      'I would enjoy comparing notes on what you need first.',
      'Ask me about any line above; each has more behind it.',
      'A conversation would tell both of us more than a second page.',
    ],
    signOff: ['With warm regards,', 'Warmly,', 'Looking forward to it,'],
  },
  casual: {
    salutation: ['Hello {company} team,', 'Hi {company} team,', 'Hello everyone at {company},'],
    opening: [
      'I’d like to join {company} as your {title}.',
      'I saw that {company} is looking for a {title}, and I’d like to be in the running.',
      'I’m writing about the {title} role at {company}.',
      'Count me in for the {title} role at {company}, please.',
    ],
    bridge: [
      'Here’s what I’d bring, in short.',
      'A few things I’ve done that fit what you’re after:',
      'Here’s the part of my work that fits best.',
      'To give you a quick picture:',
    ],
    skills: [
      'From your wish list, my CV covers {skills}.',
      'You mention {skills}, and you’ll find all of it in my CV.',
      'We already overlap on {skills}.',
      'On your list and in my CV: {skills}.',
    ],
    near: [
      'You mention {asked}; what I’ve got is {own}, which isn’t far off.',
      'Instead of {asked} I’ve got {own}, so I’m close.',
      'I don’t list {asked}, but {own} is a near relative.',
    ],
    posting: [
      'I liked this bit of your posting: “{line}”.',
      'The bit of your posting that I’d most like to talk about: “{line}”.',
      'What made me write is this line of yours: “{line}”.',
      'You wrote “{line}”, and that’s the part I’d want to start with.',
    ],
    thanks: [
      'Thanks for reading.',
      'Thanks a lot for your time.',
      'Thanks for having a look.',
      'Thank you for taking a few minutes over this.',
      'Thanks for considering me.',
    ],
    next: [
      'Happy to talk whenever suits you.',
      'If it sounds like a fit, let’s have a chat.',
      'I’d be glad to tell you more over a call.',
      'Just let me know when you’d like to talk.',
      'I’m easy to reach if you have questions.',
    ],
    signOff: ['Best,', 'All the best,', 'Cheers,'],
  },
};

/** How a first, second … fact of one job begins, by how the CV line continues. */
export const factLeads = {
  first: {
    I: [
      'At {employer}, I {clause}.',
      'As {role} at {employer}, I {clause}.',
      'In my time as {role} at {employer}, I {clause}.',
    ],
    duty: ['At {employer}, my task was to {clause}.', 'As {role} at {employer}, my task was to {clause}.'],
    'my work included': [
      'At {employer}, my work included {clause}.',
      'As {role} at {employer}, my work included {clause}.',
    ],
    quoted: [
      'My CV sums up part of my time at {employer} as {clause}.',
      'From {employer}, my CV lists {clause}.',
    ],
    'I am': ['I am {clause}.'],
  },
  further: {
    I: [
      'I also {clause}.',
      'There I {clause}.',
      'In the same role I {clause}.',
      'Alongside that, I {clause}.',
    ],
    duty: ['It was also my task to {clause}.', 'My tasks there were also to {clause}.'],
    'my work included': ['My work there also included {clause}.'],
    quoted: ['The same entry of my CV lists {clause}.', 'From the same time, my CV lists {clause}.'],
    'I am': ['I am {clause}.', 'I am also {clause}.'],
  },
  outside: {
    I: ['Beyond my jobs, I {clause}.', 'Apart from employment, I {clause}.'],
    duty: ['Beyond my jobs, I {clause}.'],
    'my work included': ['Beyond my jobs, my work included {clause}.'],
    quoted: ['My CV also lists {clause}.', 'Among what else I have done, my CV lists {clause}.'],
    'I am': ['I am {clause}.'],
  },
} as const;
