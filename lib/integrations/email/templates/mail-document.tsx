import { Body, Container, Head, Heading, Html, Preview, Section } from '@react-email/components';
import { createElement, Fragment } from 'react';
import { look, mailStyles, sansFont } from './look';
import { MailBrand } from './mail-brand';
import type { MailContent, MailPart } from './mail-content';

type MailDocumentProps = { content: MailContent; footer: MailPart };

export function MailDocument({ content, footer }: MailDocumentProps) {
  const page = look({ backgroundColor: 'paper' }, { padding: '24px 16px', fontFamily: sansFont });
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{content.subject}</title>
        <style>{mailStyles}</style>
      </Head>
      {/* A program may drop the body and its color: the ground is a table of our own. */}
      <Body style={{ margin: 0, padding: 0 }}>
        <Preview>{content.preheader}</Preview>
        <Section className={`page ${page.className}`} style={page.style}>
          <Container style={{ maxWidth: 600 }}>
            <Section style={{ padding: '0 0 16px' }}>
              <MailBrand />
            </Section>
            <Sheet content={content} />
            {footer.html}
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function Sheet({ content: { title, parts } }: { content: MailContent }) {
  const card = look(
    { backgroundColor: 'surface', borderColor: 'line' },
    { padding: 32, border: '1px solid', borderRadius: 8, wordBreak: 'break-word', overflowWrap: 'anywhere' },
  );
  const heading = { margin: '0 0 16px', fontSize: 24, lineHeight: '32px', fontWeight: 600 };
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        <tr>
          <td className={`card ${card.className}`} style={card.style}>
            <Heading as="h1" dir="auto" {...look({ color: 'ink' }, heading)}>
              {title}
            </Heading>
            {createElement(Fragment, null, ...parts.map(({ html }) => html))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
