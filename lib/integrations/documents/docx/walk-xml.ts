import { SaxesParser, type SaxesTagNS } from 'saxes';
import { documentError } from '../failures';

export type XmlVisitor = {
  /** `path` are the local names from the root down to this element. Returning false skips the element and all inside. */
  open?: (
    name: string,
    attribute: (name: string) => string | null,
    path: readonly string[],
  ) => boolean | undefined;
  text?: (text: string, path: readonly string[]) => void;
  close?: (name: string, path: readonly string[]) => void;
};

const deepest = 400;

/** Walks XML without building a tree. Prefixes do not matter; entities beyond the five of XML are refused. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let skippedFrom: number | null = null;
  parser.on('error', (cause) => {
    throw documentError('damaged', { cause });
  });
  parser.on('opentag', (tag) => {
    path.push(tag.local);
    if (path.length > deepest) throw documentError('too_complex');
    if (skippedFrom !== null) return;
    if (visitor.open?.(tag.local, (name) => readAttribute(tag, name), path) === false)
      skippedFrom = path.length;
  });
  parser.on('text', (text) => {
    if (skippedFrom === null) visitor.text?.(text, path);
  });
  parser.on('closetag', (tag) => {
    if (skippedFrom === null) visitor.close?.(tag.local, path);
    if (skippedFrom === path.length) skippedFrom = null;
    path.pop();
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
}

function readAttribute(tag: SaxesTagNS, name: string): string | null {
  return Object.values(tag.attributes).find((attribute) => attribute.local === name)?.value ?? null;
}
