import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const securityOccupations = occupationsOf('security', [
  occupation(
    'Security Analyst',
    'Cyber Security Analyst, Cybersecurity Analyst, Information Security Analyst, SOC Analyst, SOC Engineer, Security Operations Analyst, IT Security Analyst, Threat Analyst, Incident Responder',
    'cybersecurity, siem, soc-operations, security-incident-response, vulnerability-assessment, firewalls, threat-intelligence',
    'security-engineer 0.8',
  ),
  occupation(
    'Security Engineer',
    'Cyber Security Engineer, Cybersecurity Engineer, Information Security Engineer, Application Security Engineer, Cloud Security Engineer, Network Security Engineer, Security Architect, Cyber Security Specialist, Information Security Specialist, Cyber Security Consultant, IAM Engineer, IT Security Engineer',
    'cybersecurity, network-security, cloud-security, application-security, identity-and-access-management, firewalls',
    'network-engineer 0.5, devops-engineer 0.4',
  ),
  occupation(
    'Penetration Tester',
    'Ethical Hacker, Pen Tester, Pentester, Red Team Operator, Offensive Security Engineer, VAPT Analyst',
    'penetration-testing, kali-linux, vulnerability-assessment, ceh, application-security',
    'security-analyst 0.7, security-engineer 0.7',
  ),
  occupation(
    'Information Security Manager',
    'CISO, Chief Information Security Officer, Cyber Security Manager, Cybersecurity Manager, Head of Information Security, IT Risk Manager, GRC Analyst, GRC Consultant, IT Auditor, Information Security Officer, Data Protection Officer, GRC Manager',
    'iso-27001, grc, cybersecurity, risk-management, security-auditing, data-privacy',
    'security-analyst 0.6, security-engineer 0.6, it-manager 0.5, compliance-officer 0.45',
  ),
]);
