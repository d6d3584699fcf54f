import { Meter } from '@/components/charts/meter';
import { ScoreRing } from '@/components/charts/score-ring';
import { Badge } from '@/components/ui/badge';
import type { MatchPart } from '@/lib/engine/types';
import type { MatchView, SkillView } from './match-view';
import { QuotedLine } from './quoted-line';

const partWords: Record<MatchPart['name'], string> = {
  skills: 'Skills',
  title: 'Title',
  level: 'Level',
  years: 'Years',
  location: 'Place',
  language: 'Language',
  text: 'Wording',
};

const importanceWords = { required: 'required', preferred: 'nice to have', mentioned: 'mentioned' } as const;

function PartMeters({ parts }: { parts: readonly MatchPart[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {parts
        .filter((part) => part.weight > 0 && part.score !== null)
        .map((part) => (
          <div key={part.name}>
            <dt className="sr-only">{partWords[part.name]}</dt>
            <dd>
              <Meter
                label={partWords[part.name]}
                value={part.score}
                detail={`${Math.round((part.score ?? 0) * part.weight * 100)} of ${Math.round(part.weight * 100)} points`}
              />
              <p className="mt-1 text-sm text-muted">{part.detail}</p>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function SkillRow({ skill }: { skill: SkillView }) {
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{skill.name}</span>
        <Badge tone={skill.importance === 'required' ? 'accent' : 'plain'}>
          {importanceWords[skill.importance]}
        </Badge>
        {skill.viaName && <span className="text-sm text-muted">you bring {skill.viaName}</span>}
      </p>
      {skill.cv && <QuotedLine from="Your CV" quote={skill.cv} />}
      <QuotedLine from="The posting" quote={skill.job} />
    </li>
  );
}

function SkillGroup({ title, hint, skills }: { title: string; hint: string; skills: readonly SkillView[] }) {
  if (skills.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">
        {title} <span className="font-normal text-muted">{skills.length}</span>
      </h3>
      <p className="text-sm text-muted">{hint}</p>
      <ul className="mt-1 divide-y divide-line">
        {skills.map((skill) => (
          <SkillRow key={skill.skillId} skill={skill} />
        ))}
      </ul>
    </section>
  );
}

/** Why the number is what it is: each point with the words that it comes from, in both documents. */
export function MatchReasons({ match }: { match: MatchView }) {
  const { levelFit, recommendations } = match;
  return (
    <div className="flex flex-col gap-8">
      <ScoreRing score={match.score} band={match.band} size="large" />
      <PartMeters parts={match.parts} />
      {recommendations.length > 0 && (
        <section>
          <h3 className="font-semibold">What would help</h3>
          <ul className="mt-2 flex flex-col gap-3">
            {recommendations.map((advice) => (
              <li key={advice.title}>
                <p className="font-medium">{advice.title}</p>
                <p className="text-muted">{advice.detail}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SkillGroup
        title="Missing"
        hint="The posting asks for these; your CV does not show them."
        skills={match.missing}
      />
      <SkillGroup
        title="Close"
        hint="You bring something near to what is asked; it counts in part."
        skills={match.near}
      />
      <SkillGroup title="Matching" hint="Asked for, and shown in your CV." skills={match.matching} />
      <section>
        <h3 className="font-semibold">Level</h3>
        <p className="mt-1">{levelFit.sentence}</p>
        {levelFit.cv && <QuotedLine from="Your CV" quote={levelFit.cv} />}
        {levelFit.job && <QuotedLine from="The posting" quote={levelFit.job} />}
      </section>
      <p className="text-sm text-muted">
        This number is computed from the two texts alone. The same CV and the same posting always give the
        same number.
      </p>
    </div>
  );
}
