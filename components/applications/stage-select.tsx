'use client';

import { useOptimistic, useTransition } from 'react';
import { answerOf, safeWords } from '@/components/forms/answer-of';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/show-toast';
import { type ApplicationStage, applicationStages } from '@/lib/core/application-stages';
import type { ActionResult } from '@/lib/core/result';
import { stageWords } from './stage-words';

const options = applicationStages.map((stage) => ({ value: stage, label: stageWords[stage] }));

export function StageSelect({
  applicationId,
  stage,
  move,
}: {
  applicationId: string;
  stage: ApplicationStage;
  move: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const [shown, show] = useOptimistic(stage);
  const [, startTransition] = useTransition();
  return (
    <Select
      label="Stage"
      options={options}
      value={shown}
      onValueChange={(next) =>
        startTransition(async () => {
          show(next);
          const result = await answerOf(move({ applicationId, stage: next }), safeWords);
          showToast(
            result.ok
              ? { title: `Moved to ${stageWords[next]}` }
              : { title: result.error.message, tone: 'danger' },
          );
        })
      }
      className="w-40!"
    />
  );
}
