'use client';

import { useRouter } from 'next/navigation';
import { Select, type SelectOption } from '@/components/ui/select';

/** Which CV the matches are for; nothing to choose with one. */
export function CvSwitch({ cvs, current }: { cvs: readonly SelectOption<string>[]; current: string }) {
  const router = useRouter();
  if (cvs.length < 2) return null;
  return (
    <Select
      label="CV to match"
      options={cvs}
      value={current}
      onValueChange={(cvId) => router.push(`/matches?cv=${cvId}`)}
      className="w-64 max-w-full"
    />
  );
}
