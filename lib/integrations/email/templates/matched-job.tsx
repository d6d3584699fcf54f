import { Heading, Link, Section, Text } from '@react-email/components';
import { bandOf } from '@/lib/engine/score/band-of';
import { bandWords, type MatchBand } from '@/lib/engine/types';
import type { MailColor } from '../mail-colors';
import type { MailProps } from '../mail-props';
import { look } from './look';
import type { MailPart } from './mail-content';

type MatchedJob = MailProps['matches-digest']['jobs'][number];

const bandColors = {
  strong: 'positive',
  possible: 'caution',
  stretch: 'muted',
} as const satisfies Record<MatchBand, MailColor>;
const mostSkills = 8;

const bandOfPercent = (score: number) => bandOf(score / 100);

/** As the product says it everywhere: Strong 82. */
export function scoreWords(score: number): string {
  return `${bandWords[bandOfPercent(score)]} ${score}`;
}

function skillWords(matching: string[]): string {
  const shown = matching.slice(0, mostSkills).join(', ');
  const hidden = matching.length - mostSkills;
  return `Matches: ${shown}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}

export function matchedJob({ title, company, place, score, matching, link }: MatchedJob): MailPart {
  const where = [company, place].filter(Boolean).join(' · ');
  const skills = matching.some(Boolean) ? skillWords(matching.filter(Boolean)) : null;
  const name = title || 'A job without a title';
  const line = { margin: 0, fontSize: 15, lineHeight: '24px' };
  const titleStyle = { margin: '0 0 2px', fontSize: 17, lineHeight: '26px', fontWeight: 600 };
  return {
    html: (
      <Section {...look({ borderColor: 'line' }, { borderTop: '1px solid' })}>
        <Section style={{ padding: '16px 0' }}>
          <Text {...look({ color: bandColors[bandOfPercent(score)] }, { ...line, fontWeight: 600 })}>
            {scoreWords(score)}
          </Text>
          <Heading as="h2" dir="auto" style={titleStyle}>
            <Link href={link} {...look({ color: 'accent' }, { textDecoration: 'underline' })}>
              {name}
            </Link>
          </Heading>
          <Text dir="auto" {...look({ color: 'ink' }, line)}>
            {where}
          </Text>
          {skills && <Text {...look({ color: 'muted' }, line)}>{skills}</Text>}
        </Section>
      </Section>
    ),
    text: [`${scoreWords(score)}: ${name}`, where, skills, link].filter(Boolean).join('\n'),
  };
}
