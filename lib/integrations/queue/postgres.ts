import { executeSql } from '@/lib/db/execute-sql';
import type { ExecuteSql } from './types';

/** The queue speaks to the database through us, so that work exists exactly when the row that asked for it does. */
export const execute: ExecuteSql = executeSql;
