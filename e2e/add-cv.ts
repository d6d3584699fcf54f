import type { Page } from '@playwright/test';
import { technologyCvs } from '../bench/reading/contents/technology';
import { type CvLayout, type RenderedCv, renderCv } from '../bench/reading/render-cv';
import { expect } from './fixtures';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain',
};

/** A made-up engineer's CV as a file of one layout. */
export async function engineersCv(layout: CvLayout): Promise<RenderedCv> {
  const [first] = technologyCvs;
  if (!first) throw new Error('there is no CV to render');
  return renderCv(first.content, layout);
}

export async function chooseFile(page: Page, file: RenderedCv): Promise<void> {
  const { fileName: name, kind, bytes } = file;
  await page.getByLabel('CV file').setInputFiles({ name, mimeType: types[kind], buffer: Buffer.from(bytes) });
}

/** Uploads a CV and waits until the page shows what was read; gives the CV's id. */
export async function addCv(page: Page, layout: CvLayout): Promise<string> {
  await page.goto('/cvs/new');
  await chooseFile(page, await engineersCv(layout));
  await page.waitForURL(/\/cvs\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Experience', exact: true })).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}
