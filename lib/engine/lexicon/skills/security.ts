import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const securitySkills = skillsOf('security', [
  skill('Cybersecurity', 'cyber security, information security, InfoSec, IT security, computer security'),
  skill('Network Security', 'network defense, perimeter security', {
    implies: 'cybersecurity',
    near: 'firewalls',
  }),
  skill(
    'Application Security',
    'AppSec, secure coding, OWASP, OWASP Top 10, SAST, DAST, secure code review',
    { implies: 'cybersecurity' },
  ),
  skill('Cloud Security', 'AWS security, Azure security, CSPM, cloud security posture', {
    implies: 'cybersecurity',
    near: 'network-security',
  }),
  skill('Penetration Testing', 'pen testing, pentesting, ethical hacking, red teaming, VAPT', {
    implies: 'cybersecurity',
    near: 'vulnerability-assessment',
  }),
  skill('Vulnerability Assessment', 'vulnerability management, vulnerability scanning, Nessus, Qualys', {
    implies: 'cybersecurity',
  }),
  skill('SIEM', 'QRadar, ArcSight, Microsoft Sentinel, Azure Sentinel, Splunk ES', {
    implies: 'cybersecurity',
    near: 'splunk',
  }),
  skill('SOC Operations', 'security operations center, SOC analyst, SOC monitoring, security monitoring', {
    implies: 'cybersecurity',
    near: 'siem',
  }),
  skill('Security Incident Response', 'cyber incident response, DFIR, security incident handling', {
    implies: 'cybersecurity',
  }),
  skill('Threat Intelligence', 'threat hunting, threat modeling, MITRE ATT&CK, threat analysis', {
    implies: 'cybersecurity',
  }),
  skill('Malware Analysis', 'reverse engineering malware, malware removal', { implies: 'cybersecurity' }),
  skill('Digital Forensics', 'computer forensics, cyber forensics, EnCase, FTK Imager', {
    near: 'security-incident-response',
  }),
  skill(
    'Firewalls',
    'Palo Alto Networks, Palo Alto firewall, Fortinet, FortiGate, Check Point firewall, Cisco ASA, IDS/IPS, firewall administration',
    { near: 'networking' },
  ),
  skill('Endpoint Security', 'EDR, CrowdStrike, antivirus administration, SentinelOne, Microsoft Defender', {
    implies: 'cybersecurity',
  }),
  skill(
    'Identity and Access Management',
    'IAM, identity management, privileged access management, PAM tools, CyberArk, SailPoint, Okta',
    { near: 'oauth, azure-active-directory' },
  ),
  skill('Data Loss Prevention', 'DLP', { implies: 'cybersecurity' }),
  skill('Cryptography', 'encryption, PKI, public key infrastructure, SSL/TLS', { near: 'cybersecurity' }),
  skill('Security Auditing', 'IT audit, security audits, information systems audit, ITGC', {
    near: 'iso-27001',
  }),
  skill(
    'ISO 27001',
    'ISO/IEC 27001, ISMS, SOC 2, NIST framework, NIST CSF, information security management',
    { near: 'grc' },
  ),
  skill('GRC', 'governance risk and compliance, IT risk management, third-party risk management', {
    near: 'compliance',
  }),
  skill('Data Privacy', 'GDPR, data protection, CCPA, DPDP Act, PDPL, privacy compliance', {
    near: 'compliance',
  }),
  skill('PCI DSS', 'PCI compliance', { near: 'iso-27001' }),
  skill('CISSP', 'CISM, CISA certification, Certified Information Systems Security Professional', {
    implies: 'cybersecurity',
  }),
  skill('CEH', 'Certified Ethical Hacker, OSCP', { implies: 'penetration-testing' }),
  skill('CompTIA Security+', 'Security+', { implies: 'cybersecurity' }),
  skill('Kali Linux', 'Metasploit, Burp Suite, Wireshark, Nmap', {
    implies: 'cybersecurity',
    near: 'penetration-testing',
  }),
  skill('Zero Trust', 'zero trust architecture, zero-trust security', { implies: 'cybersecurity' }),
  skill('DevSecOps', '', { implies: 'devops, cybersecurity' }),
]);
