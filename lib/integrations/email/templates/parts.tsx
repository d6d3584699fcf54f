import { Button, Heading, Section, Text } from '@react-email/components';
import { look, monoFont } from './look';
import type { MailPart } from './mail-content';

const base = { margin: '0 0 16px', fontSize: 16, lineHeight: '26px' };

export function paragraph(text: string): MailPart {
  return { html: <Text {...look({ color: 'ink' }, base)}>{text}</Text>, text };
}

export function heading(text: string): MailPart {
  const style = { margin: '24px 0 8px', fontSize: 17, lineHeight: '26px', fontWeight: 600 };
  return {
    html: (
      <Heading as="h2" {...look({ color: 'ink' }, style)}>
        {text}
      </Heading>
    ),
    text,
  };
}

/** What somebody noted, in their own lines. */
export function quote(text: string): MailPart {
  const style = {
    ...base,
    padding: '2px 0 2px 16px',
    borderLeft: '3px solid',
    whiteSpace: 'pre-line' as const,
  };
  return {
    html: (
      <Text dir="auto" {...look({ color: 'ink', borderColor: 'line' }, style)}>
        {text}
      </Text>
    ),
    text: text.replace(/^/gm, '> '),
  };
}

export function steps(items: string[]): MailPart {
  return {
    html: (
      <ol {...look({ color: 'ink' }, { ...base, paddingLeft: 24 })}>
        {items.map((item) => (
          <li key={item} style={{ marginBottom: 8 }}>
            {item}
          </li>
        ))}
      </ol>
    ),
    text: items.map((item, index) => `${index + 1}. ${item}`).join('\n'),
  };
}

type Fact = [label: string, value: string];

export function facts(rows: Fact[]): MailPart {
  const cell = {
    verticalAlign: 'top',
    padding: '10px 0',
    borderTop: '1px solid',
    fontSize: 15,
    lineHeight: '24px',
  };
  const label = { ...cell, width: '34%', paddingRight: 16, fontWeight: 400, textAlign: 'left' as const };
  return {
    html: (
      <table width="100%" cellPadding="0" cellSpacing="0" border={0} style={{ margin: '8px 0 24px' }}>
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row" {...look({ color: 'muted', borderColor: 'line' }, label)}>
                {name}
              </th>
              <td dir="auto" {...look({ color: 'ink', borderColor: 'line' }, cell)}>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
    text: rows.map(([name, text]) => `${name}: ${text}`).join('\n'),
  };
}

/** Where to go from here. Its label says what one finds there. */
export function action(label: string, href: string): MailPart {
  const style = { padding: '12px 20px', borderRadius: 8, fontSize: 16, fontWeight: 600 };
  return {
    html: (
      <Section style={{ margin: '24px 0 8px' }}>
        <Button href={href} {...look({ color: 'accent-ink', backgroundColor: 'accent' }, style)}>
          {label}
        </Button>
      </Section>
    ),
    text: `${label}:\n${href}`,
  };
}

/** Large, marked by one tap, and no link: a code is typed where it was asked for. */
export function code(words: string, digits: string): MailPart {
  const box = { margin: '8px 0 24px', borderRadius: 8 };
  const style = {
    margin: 0,
    padding: '20px 8px',
    fontFamily: monoFont,
    fontSize: 36,
    lineHeight: '44px',
    fontWeight: 600,
    letterSpacing: 6,
    textAlign: 'center' as const,
    userSelect: 'all' as const,
    WebkitUserSelect: 'all' as const,
  };
  return {
    html: (
      <>
        <Text {...look({ color: 'ink' }, { ...base, margin: 0 })}>{words}</Text>
        <Section {...look({ backgroundColor: 'sunken' }, box)}>
          <Text {...look({ color: 'ink' }, style)}>{digits}</Text>
        </Section>
      </>
    ),
    text: `${words} ${digits}`,
  };
}
