import type { CvContent } from './cv-content';
import { formalHeadings, listContact, plainHeadings, writeEmployer, writeRange } from './cv-wording';

export function renderMarkdown(content: CvContent): string {
  const lines = [`# ${content.name}`, '', listContact(content).join(' · '), ''];
  const open = (heading: string) => lines.push(`## ${heading}`, '');
  open(plainHeadings.summary);
  lines.push(content.summary, '');
  open(plainHeadings.experience);
  for (const entry of content.experience) {
    lines.push(`### ${entry.title} at ${writeEmployer(entry)}`, '', `*${writeRange(entry, 'iso')}*`, '');
    lines.push(...entry.bullets.map((bullet) => `- ${bullet}`), '');
  }
  open(plainHeadings.education);
  lines.push(
    ...content.education.map((entry) => `- **${entry.degree}**, ${entry.institution}, ${entry.year}`),
    '',
  );
  open(plainHeadings.skills);
  lines.push(content.skills.map((skill) => `\`${skill}\``).join(', '), '');
  open(plainHeadings.languages);
  lines.push(content.languages.join(', '), '');
  if (content.certifications?.length) {
    open(plainHeadings.certifications);
    lines.push(...content.certifications.map((name) => `- ${name}`), '');
  }
  for (const extra of content.extras ?? []) {
    open(extra.heading);
    lines.push(...extra.lines.map((text) => `- ${text}`), '');
  }
  return lines.join('\n');
}

export function renderPlainText(content: CvContent): string {
  const lines = [content.name.toUpperCase(), content.location];
  lines.push(`Email: ${content.email}`, `Phone: ${content.phone}`, ...content.links, '');
  const open = (heading: string) => lines.push(heading.toUpperCase(), '-'.repeat(heading.length));
  open(formalHeadings.summary);
  lines.push(content.summary, '');
  open(formalHeadings.experience);
  for (const entry of content.experience) {
    lines.push(`${writeRange(entry, 'slashed')}  ${entry.title}`, writeEmployer(entry));
    lines.push(...entry.bullets.map((bullet) => `  * ${bullet}`), '');
  }
  open(formalHeadings.skills);
  lines.push(content.skills.join(', '), '');
  open(formalHeadings.education);
  lines.push(...content.education.map((entry) => `${entry.year}  ${entry.degree}, ${entry.institution}`), '');
  open(formalHeadings.languages);
  lines.push(content.languages.join(', '), '');
  if (content.certifications?.length) {
    open(formalHeadings.certifications);
    lines.push(...content.certifications, '');
  }
  for (const extra of content.extras ?? []) {
    open(extra.heading);
    lines.push(...extra.lines, '');
  }
  return lines.join('\n');
}
