import type { JobInput, YearMonth } from '@/lib/engine/types';

/** The day of the example: a fixed one, so that the page shows the same number after every build. */
export const exampleAsOf: YearMonth = { year: 2026, month: 1 };

export const exampleCv = `Meera Kulkarni
Accountant, Pune

Experience
Accountant, Deccan Foods Ltd
June 2021 – present
Run the month-end close for three entities in Tally Prime, now in four days instead of seven.
File GST returns and TDS for every entity; no late filing since 2022.
Own bank reconciliation and accounts payable for 240 vendors.

Accounts Assistant, Sahyadri Traders
July 2018 – May 2021
Kept the ledgers in Tally and prepared the yearly statutory audit file.
Built stock and cash reports in Excel with pivot tables.

Education
B.Com, University of Pune, 2018`;

export const exampleJob: JobInput = {
  title: 'Finance Manager',
  company: 'Northfield Group',
  location: 'Pune',
  country: 'IN',
  remoteKind: 'onsite',
  text: `Finance Manager
Northfield Group, Pune

You keep the books of our Indian companies and lead the monthly close with a team of two.

What you need
8+ years in accounting, with your own month-end close
GST returns and TDS, filed by you
Bank reconciliation and accounts payable
Tally, and strong Excel
Budgeting and cash forecasting

Nice to have
SAP FICO
Power BI`,
};
