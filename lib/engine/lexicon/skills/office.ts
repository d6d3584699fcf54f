import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

/** Tools of every trade: they keep company with skills of any field. */
export const officeSkills = skillsOf('office', [
  skill('Microsoft Office', 'MS Office, Office 365, Microsoft 365, MS Office Suite, Microsoft Office Suite', {
    isGeneral: true,
    near: 'google-workspace',
  }),
  skill('Microsoft Excel', 'Excel??, MS Excel, Excel spreadsheets, Excel reporting', {
    id: 'excel',
    isGeneral: true,
    near: 'google-sheets',
  }),
  skill(
    'Advanced Excel',
    'pivot tables, VLOOKUP, XLOOKUP, Excel macros, advanced MS Excel, Excel modeling, Excel formulas',
    {
      implies: 'excel',
    },
  ),
  skill('VBA', 'Excel VBA, Visual Basic for Applications, VBA macros', { implies: 'advanced-excel' }),
  skill('Microsoft Word', 'MS Word, Word??', { isGeneral: true, near: 'google-docs' }),
  skill('Microsoft PowerPoint', 'PowerPoint, MS PowerPoint, Power Point', {
    isGeneral: true,
    id: 'powerpoint',
  }),
  skill('Microsoft Outlook', 'MS Outlook, Outlook??', { isGeneral: true }),
  skill('Microsoft Access', 'MS Access, Access??', { near: 'sql' }),
  skill('Microsoft Teams', 'MS Teams, Teams??', { isGeneral: true, near: 'slack, zoom' }),
  skill('Microsoft Visio', 'MS Visio, Visio, Lucidchart, draw.io'),
  skill('Microsoft Project', 'MS Project, MSP scheduling', { near: 'primavera' }),
  skill('SharePoint', 'Share Point, SharePoint Online, MS SharePoint'),
  skill('OneDrive', 'OneNote, Microsoft OneDrive', { isGeneral: true }),
  skill('Power Automate', 'Microsoft Flow, MS Power Automate', { near: 'power-apps' }),
  skill('Power Apps', 'PowerApps, Power Platform, Microsoft Power Platform, Dataverse'),
  skill('Google Workspace', 'G Suite, GSuite, Google Suite, Google Apps', { isGeneral: true }),
  skill('Google Sheets', '', { isGeneral: true }),
  skill('Google Docs', '', { isGeneral: true }),
  skill('Google Apps Script', 'Apps Script', { near: 'vba' }),
  skill('Slack??', 'Slack app', { isGeneral: true }),
  skill('Zoom??', 'Zoom meetings, Webex, Google Meet', { isGeneral: true }),
  skill('Notion??', 'Notion.so', { near: 'confluence' }),
  skill('Airtable', 'Smartsheet'),
  skill('Zapier', 'Make.com, n8n, workflow automation, Make??', { near: 'power-automate' }),
  skill('Jira', 'JIRA Software, Atlassian Jira, Atlassian', { near: 'trello, asana' }),
  skill('Confluence?', 'Atlassian Confluence'),
  skill('Trello', '', { near: 'asana' }),
  skill('Asana?', '', { near: 'clickup' }),
  skill('ClickUp', 'monday.com, Basecamp, Wrike', { near: 'trello' }),
  skill('SAP?', 'SAP ERP, SAP ECC, SAP R/3, SAP system, SAP software, SAP Business One', {
    near: 'erp-systems',
  }),
  skill(
    'ERP Systems',
    'ERP, enterprise resource planning, ERP software, Odoo, Epicor, Infor ERP, ERP implementation',
  ),
  skill(
    'Microsoft Dynamics',
    'Dynamics 365, MS Dynamics, Microsoft Dynamics 365, Business Central, Dynamics NAV, Dynamics AX',
    {
      near: 'erp-systems, crm',
    },
  ),
  skill('CRM', 'CRM software, customer relationship management, CRM systems, CRM tools'),
  skill('Salesforce?', 'Salesforce CRM, SFDC, Salesforce.com, Sales Cloud, Service Cloud', {
    implies: 'crm',
    near: 'hubspot, zoho-crm',
  }),
  skill('HubSpot', 'Hub Spot, HubSpot CRM', { implies: 'crm', near: 'zoho-crm' }),
  skill('Zoho CRM', 'Zoho, Zoho One, Zoho Suite, Freshsales, Pipedrive', { implies: 'crm' }),
  skill('Typing', 'touch typing, typing speed, 40 wpm, 60 wpm, English typing, Hindi typing', {
    isGeneral: true,
  }),
  skill(
    'Computer Skills',
    'computer literacy, basic computer, basic computer knowledge, computer proficiency, IT literacy, DCA, CCC certificate',
    {
      isGeneral: true,
    },
  ),
  skill('Internet Research', 'online research, web research', { isGeneral: true }),
  skill('DocuSign', 'e-signature software, Adobe Acrobat, PDF editing', { isGeneral: true }),
]);
