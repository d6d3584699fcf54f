import { Link, Section, Text } from '@react-email/components';
import { noticeSettingsPath } from '@/lib/core/mail';
import { productName } from '@/lib/core/product-name';
import { oneLine, ownLink } from '../tidy-props';
import type { MailFrame } from '../types';
import { look } from './look';
import type { MailPart } from './mail-content';

/** Why one got this mail, how to be rid of such mail where it is a notice, and who sent it from where. */
export function mailFooter(why: string, frame: MailFrame, isNotice: boolean): MailPart {
  const { baseUrl, unsubscribeUrl, postalAddress } = frame;
  const links: [label: string, href: string][] = [];
  if (unsubscribeUrl) links.push(['Unsubscribe from mails like this', ownLink(unsubscribeUrl, baseUrl)]);
  if (isNotice) links.push(['Choose which mails you get', new URL(noticeSettingsPath, baseUrl).href]);
  const sender = [productName, new URL(baseUrl).host, oneLine(postalAddress ?? '')]
    .filter(Boolean)
    .join(' · ');
  const small = look({ color: 'muted' }, { margin: '0 0 8px', fontSize: 13, lineHeight: '20px' });
  const link = look({ color: 'accent' }, { textDecoration: 'underline' });
  return {
    html: (
      <Section style={{ padding: '20px 0 8px' }}>
        <Text {...small}>{why}</Text>
        {links.map(([label, href]) => (
          <Text key={label} {...small}>
            <Link href={href} {...link}>
              {label}
            </Link>
          </Text>
        ))}
        <Text {...small}>{sender}</Text>
      </Section>
    ),
    text: [why, ...links.map(([label, href]) => `${label}:\n${href}`), sender].join('\n\n'),
  };
}
