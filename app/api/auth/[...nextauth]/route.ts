import { answerAuth } from '@/lib/web/answer-auth';

export const GET = answerAuth('GET');
export const POST = answerAuth('POST');
