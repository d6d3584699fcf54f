import type { z } from 'zod';
import { AppError } from '@/lib/core/errors';

/** @throws AppError `invalid` with one sentence for each field, by its path (`address.city`) */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new AppError('invalid', 'Some of what you entered can not be used. Check the marked fields.', {
    fields,
  });
}
