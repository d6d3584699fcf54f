import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostileTexts, withText } from '@/e2e/hostile-mails';
import { type MailTemplate, mailKinds } from '@/lib/core/mail';
import { renderMail } from '@/lib/integrations/email';
import { sampleMails } from '@/lib/integrations/email/sample-props';

const baseUrl = 'http://localhost:3000';
const folder = path.resolve(process.argv[2] ?? '.data/mail-preview');

const frameOf = (template: MailTemplate) => ({
  baseUrl,
  postalAddress: 'Asha Rao, 12 Residency Road, Bengaluru 560025, India',
  unsubscribeUrl: mailKinds[template] === 'notice' ? `${baseUrl}/unsubscribe/example` : null,
});

/** Each as it is, each with very long texts, and one with every text that means harm. */
function listMails() {
  const samples = sampleMails(baseUrl);
  const long = Object.values(hostileTexts).join(' ');
  const digests = samples.filter((sample) => sample.template === 'matches-digest');
  return [
    ...samples,
    ...samples.map((sample) => ({ name: `extreme-${sample.name}`, ...withText(sample, long) })),
    ...digests.flatMap((sample) =>
      Object.entries(hostileTexts).map(([name, text]) => ({
        name: `hostile-${name.replaceAll(' ', '-')}`,
        ...withText(sample, text),
      })),
    ),
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function writePreviews(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  for (const { name, template, props } of listMails()) {
    const { subject, html, text } = await renderMail(template, props, frameOf(template));
    writeFileSync(path.join(folder, `${name}.html`), html);
    writeFileSync(path.join(folder, `${name}.txt`), text);
    const words = `<a href="${name}.html" target="mail">${name}</a> (<a href="${name}.txt" target="mail">text</a>)`;
    lines.push(`<li>${words}<br><small>${escaped(subject)}</small></li>`);
  }
  writeFileSync(path.join(folder, 'index.html'), indexPage(lines));
  console.log(`${lines.length} mails written. Open ${pathToFileURL(path.join(folder, 'index.html')).href}`);
}

function indexPage(lines: string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>
<style>:root{color-scheme:light dark}body{display:flex;margin:0;height:100vh;font:15px/1.5 sans-serif}
nav{width:22rem;overflow:auto;padding:0 1rem;overflow-wrap:anywhere}iframe{flex:1;border:0}</style>
<nav><h1>Mails</h1><ul>${lines.join('\n')}</ul></nav><iframe name="mail" title="The mail"></iframe></html>`;
}

await writePreviews();
