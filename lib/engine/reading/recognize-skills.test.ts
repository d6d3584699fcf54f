import { describe, expect, it } from 'vitest';
import { recognizeSkills, recognizeSkillsDetailed } from './recognize-skills';

const idsIn = (text: string) => recognizeSkills(text).map((found) => found.skillId);

/** [text, ids that must be found, ids that must not] */
type Row = [text: string, present: string, absent?: string];

const split = (list: string | undefined) => (list ? list.split(' ') : []);

function expectRow(text: string, present: string, absent?: string): void {
  const found = idsIn(text);
  expect(found, text).toEqual(expect.arrayContaining(split(present)));
  for (const id of split(absent)) expect(found, text).not.toContain(id);
}

describe('names of another trade', () => {
  const rows: Row[] = [
    ['Unloaded 40 foot containers and planned the dock with SAP', '', 'containers docker'],
    ['Shipping containers, freight forwarding and customs', 'freight-forwarding', 'containers docker'],
    ['Docker containers on Kubernetes', 'containers docker kubernetes'],
    ['containers, microservices, REST', 'containers microservices'],
    ['Welding to AWS D1.1 with GMAW', 'welding welding-codes', 'aws'],
    ['Deployed services on AWS', 'aws'],
    ['R&D engineer for a Python team', 'research-and-development python', 'r'],
  ];
  it.each(rows)('%s', expectRow);
});

describe('ambiguous names mean their skill in company', () => {
  const rows: Row[] = [
    ['Skills: React, Node.js, SQL', 'react node-js sql'],
    ['skills: react, node, go, python, docker', 'react node-js go python docker'],
    ['C, C++, Java', 'c c-plus-plus java'],
    ['Languages: C, Java, R', 'c java r'],
    ['C/C++ and embedded Linux', 'c c-plus-plus embedded-linux'],
    ['Experience in R and Python', 'r python'],
    ['Statistical modelling in R and SAS', 'r sas statistics'],
    ['R programming for biostatistics', 'r'],
    ['Advanced Excel and Tally', 'advanced-excel tally'],
    ['Proficient in MS Excel', 'excel'],
    ['Good at MS Word, Excel and Outlook', 'microsoft-word excel microsoft-outlook'],
    ['knowledge of word, excel and powerpoint', 'microsoft-word excel powerpoint'],
    ['Built dashboards using Excel', 'excel'],
    ['Backend services in Go and gRPC', 'go grpc'],
    ['Go developer with Kubernetes', 'go kubernetes'],
    ['We use Rust and Kafka in production', 'rust kafka'],
    ['Wrote Swift and SwiftUI code for iOS', 'swift swiftui ios-development'],
    ['Java developer', 'java'],
    ['5 years of Java experience', 'java'],
    ['Core Java, Spring, Hibernate', 'java spring-framework hibernate'],
    ['Apache Spark and Hive on Hadoop', 'apache-spark hive hadoop'],
    ['ETL with Spark, Hive and Airflow', 'apache-spark hive airflow etl'],
    ['Ansible, Chef and Puppet for configuration management', 'chef puppet ansible'],
    ['Python/Flask, Express, MongoDB', 'python flask express-js mongodb'],
    ['Next.js and React', 'next-js react'],
    ['Tools: Git, Slack, Notion, Jira', 'git slack notion jira'],
    ['Unity developer, C#', 'unity c-sharp'],
    ['Figma, Sketch, Adobe XD', 'figma sketch adobe-xd'],
    ['Tally, GST, TDS returns', 'tally gst tds'],
    ['QuickBooks, Sage and Xero', 'quickbooks sage xero'],
    ['Oracle, MySQL and PostgreSQL databases', 'oracle-database mysql postgresql'],
    ['Salesforce, HubSpot, cold calling', 'salesforce hubspot telecalling'],
    ['SAP experience required', 'sap'],
    ['• Java\n• Python\n• SQL', 'java python sql'],
    ['React | Redux | TypeScript', 'react redux typescript'],
    ['Elixir, Phoenix and PostgreSQL', 'elixir phoenix-framework postgresql'],
    ['Shell, Python, Linux', 'shell-scripting python linux'],
    ['Agile: Scrum, Kanban, SAFe', 'agile scrum kanban safe'],
    ['Built ETL jobs in Scala for Databricks', 'scala databricks'],
    ['Data viz in Tableau and Power BI', 'tableau power-bi'],
    ['Microsoft Teams, Zoom and Outlook', 'microsoft-teams zoom microsoft-outlook'],
    ['CI/CD with Jenkins; scripting in Groovy', 'ci-cd jenkins groovy'],
    ['Lean, Six Sigma and Kaizen', 'lean six-sigma kaizen'],
    ['3D art in Blender and Maya', 'blender maya'],
  ];
  it.each(rows)('%s', expectRow);
});

describe('ambiguous names are not skills as verbs, places, things and letters', () => {
  const rows: Row[] = [
    ['We react to customers using Excel', 'excel', 'react'],
    ['React to guest complaints quickly, using Zendesk and JavaScript', 'zendesk javascript', 'react'],
    ['Staff who excel at communication', '', 'excel'],
    ['Excel in a fast-paced environment with SAP', '', 'excel'],
    ['Go to market with Salesforce', '', 'go'],
    ['Our go-to-market plan needs Python and SQL', 'go-to-market-strategy', 'go'],
    ['Ready to go the extra mile', '', 'go'],
    ['A real go-getter with Docker skills', 'docker', 'go'],
    ['Vitamin C and wound care', 'wound-care', 'c'],
    ['Vitamins A, B, C and D', '', 'c'],
    ['Always have a plan B and plan C', '', 'c'],
    ['Report to C-level executives about AWS', 'aws', 'c'],
    ['Class C driving licence', '', 'c'],
    ['Temperatures of 25 C in the SQL server room', '', 'c'],
    ['He lives on the island of Java', '', 'java'],
    ['Branches in Java, Sumatra and Bali', '', 'java'],
    ['Served Java coffee and espresso', '', 'java'],
    ['Python handler at the city zoo', '', 'python'],
    ['Access to the Linux servers is restricted', 'linux', 'microsoft-access'],
    ['Have access to a car', '', 'microsoft-access'],
    ['Spread the word about our AWS offer', '', 'microsoft-word'],
    ['Executive Chef position in a busy kitchen', '', 'chef'],
    ['Commis Chef, Chef de Partie', '', 'chef'],
    ['Spring 2023 semester: SQL', 'sql', 'spring-framework'],
    ['Express delivery driver, Excel', '', 'express-js'],
    ['Take the next step in your React career', '', 'next-js'],
    ['Swift response to incidents on Linux', 'linux', 'swift'],
    ['Removed rust from machine parts with Python-controlled tools', '', 'rust'],
    ['Dart board and Flutter kick', '', 'dart'],
    ['Lead cross-functional teams using Jira', 'jira', 'microsoft-teams'],
    ['A positive outlook and Excel', '', 'microsoft-outlook'],
    ['Sage advice to clients on accounting', 'accounting', 'sage'],
    ['Kept a tally of stock and accounting records', '', 'tally'],
    ['Unity of purpose, C#', 'c-sharp', 'unity'],
    ['A safe workplace with Scrum boards', 'scrum', 'safe'],
    ['Ran a lean team on Six Sigma projects', 'six-sigma', 'lean'],
    ['We spark innovation with Hadoop', 'hadoop', 'apache-spark'],
    ['Cleaned the hive and fed the bees', '', 'hive'],
    ['Pig farm worker', '', 'pig'],
    ['Puppet show for children', '', 'puppet'],
    ['She has 10 ml of morphine', '', 'machine-learning'],
    ['We offer Health Insurance and lunch', '', 'health-insurance'],
    ['ABC Trading LLC, Dubai', '', 'trading'],
    ['Accountant for a general trading company with Forex desk', '', 'trading'],
    ['Nurse in Phoenix, AZ', '', 'phoenix-framework'],
    ['Shell and tube heat exchangers, boilers', 'boilers', 'shell-scripting'],
    ['John C. Smith, SQL expert', 'sql', 'c'],
    ['Mail me at java@python.org or see github.com/react/sql', '', 'java python react sql github'],
  ];
  it.each(rows)('%s', expectRow);
});

describe('other spellings', () => {
  const rows: Row[] = [
    ['ReactJS, NodeJS, VueJS, k8s, Postgres', 'react node-js vue kubernetes postgresql'],
    ['ASP.NET, .NET Core, C#, VB.NET', 'asp-net dot-net-core c-sharp vb-net'],
    ['R&D, M&A, FP&A', 'research-and-development mergers-and-acquisitions financial-planning-and-analysis'],
    ['health & safety, Health and Safety', 'occupational-safety'],
    ['A/B testing, PL/SQL, TCP/IP', 'a-b-testing pl-sql tcp-ip'],
    ['problem-solving; problem solving', 'problem-solving'],
    ['financial modelling, data visualisation', 'financial-modeling data-visualization'],
    ['paediatric nursing; haematology', 'pediatric-nursing hematology'],
    ['machine\nlearning', ''],
    [
      'Built several services on top of modern machine\nlearning and deep learning models',
      'machine-learning deep-learning',
    ],
    ['bank reconciliations, journal entries', 'bank-reconciliation general-ledger'],
    ['GNM nurse with BLS, ACLS and DHA license', 'bls acls medical-licensing'],
    ['NEBOSH IGC, CSCS card, 18th Edition', 'nebosh cscs-card electrical-codes'],
    ['Tally ERP 9, GST returns, TDS', 'tally gst tds'],
    ['PF & ESI, CTC structuring', 'statutory-compliance compensation-and-benefits'],
    ['MIG/TIG welding, blueprint reading', 'mig-welding blueprint-reading'],
    ['HACCP, F&B service, Opera PMS', 'food-safety food-and-beverage-service opera-pms'],
    ['PLC/SCADA, VFDs', 'plc-programming'],
  ];
  it.each(rows)('%s', expectRow);
});

describe('denied mentions', () => {
  const rows: [text: string, found: string, negated: string][] = [
    ['No experience with Java, but strong in Python and Django', 'python django', 'java'],
    ['I have no knowledge of Kubernetes or Docker. I know Linux.', 'linux', 'kubernetes docker'],
    ['Not required: Kubernetes, Terraform\n\nRequired: Docker', 'docker', 'kubernetes terraform'],
    ['Java is not required. We use TypeScript.', 'typescript', 'java'],
    ['We use TypeScript, Java is not required', 'typescript', 'java'],
    ['Docker and Kubernetes are not required', '', 'docker kubernetes'],
    ['SQL experience is not necessary', '', 'sql'],
    ['Without React, plain JavaScript only', 'javascript', 'react'],
    ['Never used Terraform; daily work with Ansible', 'ansible', 'terraform'],
    ['Not familiar with Kubernetes, we use Docker Compose', 'docker', 'kubernetes'],
    ["I haven't worked with MongoDB, however PostgreSQL daily", 'postgresql', 'mongodb'],
    ["You don't need to know SQL", '', 'sql'],
    ['No Java or Python experience needed', '', 'java python'],
    ['Lack of experience in SQL', '', 'sql'],
    ['Unfamiliar with AWS', '', 'aws'],
    ['No prior experience in forklift operation is needed', '', 'forklift-operation'],
    ['Not only SQL but also MongoDB', 'sql mongodb', ''],
    ['Tools including but not limited to Jira and Confluence', 'jira confluence', ''],
    ['Kubernetes is not required but a plus', 'kubernetes', ''],
    ['Works without supervision, wound care and phlebotomy', 'wound-care phlebotomy', ''],
    ['No nonsense PostgreSQL administrator', 'postgresql', ''],
    ['No. 1 team for wound care', 'wound-care', ''],
    ['No experience? We train you in forklift driving', 'forklift-operation', ''],
  ];
  it.each(rows)('%s', (text, found, negated) => {
    const read = recognizeSkillsDetailed(text);
    expect(read.found.map((one) => one.skillId)).toEqual(expect.arrayContaining(split(found)));
    expect(read.negated.map((one) => one.skillId).sort()).toEqual(split(negated).sort());
  });
});

describe('evidence', () => {
  const text =
    'Résumé – Zoë Müller 🎉\nSkills: C++, C#, .NET, Node.js, CI/CD • React, React Native\nUsed React and node.js with GraphQL. R&D of IoT; k8s.';

  it('slices back out of the text, offset by offset', () => {
    for (const source of [text, text.toUpperCase(), `\u200b ${text}`, text.repeat(5)]) {
      const { found, negated } = recognizeSkillsDetailed(source);
      expect(found.length).toBeGreaterThan(5);
      for (const { quotes } of [...found, ...negated]) {
        expect(quotes.length).toBeGreaterThan(0);
        for (const quote of quotes) expect(source.slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
  });

  it('comes in the order of first mention, and twice the same', () => {
    const found = recognizeSkills(text);
    const starts = found.map((one) => one.quotes[0]?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(recognizeSkills(text)).toEqual(found);
  });

  it('keeps every mention of a skill', () => {
    const react = recognizeSkills(text).find((one) => one.skillId === 'react');
    expect(react?.quotes.map((quote) => quote.text)).toEqual(['React', 'React']);
  });

  it('takes the longest name', () => {
    expect(idsIn('SQL Server, React Native')).toEqual(['sql-server', 'react-native']);
  });

  it('takes whole items of a known skill list at their word', () => {
    expect(idsIn('Go')).toEqual([]);
    const options = { skillListSpans: [{ start: 0, end: 2 }] };
    expect(recognizeSkills('Go', options).map((one) => one.skillId)).toEqual(['go']);
  });

  it('finds nothing in nothing', () => {
    expect(recognizeSkills('')).toEqual([]);
    expect(recognizeSkills('🎉 — …')).toEqual([]);
  });
});

it('reads a long text of one unbroken run in little time', () => {
  const started = performance.now();
  for (const text of [
    'a'.repeat(200_000),
    'no '.repeat(60_000),
    'java, '.repeat(30_000),
    '.@'.repeat(90_000),
  ]) {
    recognizeSkills(text);
  }
  expect(performance.now() - started).toBeLessThan(8000);
});
