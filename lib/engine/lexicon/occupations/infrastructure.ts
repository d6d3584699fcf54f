import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const infrastructureOccupations = occupationsOf('infrastructure', [
  occupation(
    'DevOps Engineer',
    'DevOps, DevOps Consultant, Build Engineer, Release Engineer, CI/CD Engineer, DevSecOps Engineer, DevOps Lead, DevOps Architect, DevOps Manager, Azure DevOps Engineer, AWS DevOps Engineer, Build and Release Engineer',
    'docker, kubernetes, ci-cd, jenkins, terraform, aws, linux, ansible, shell-scripting, monitoring',
    'site-reliability-engineer 0.85, cloud-engineer 0.8, system-administrator 0.5, software-engineer 0.45',
  ),
  occupation(
    'Site Reliability Engineer',
    'SRE, Platform Engineer, Infrastructure Engineer, Infrastructure Software Engineer',
    'site-reliability-engineering, kubernetes, linux, monitoring, prometheus, terraform, aws, python',
    'cloud-engineer 0.75',
  ),
  occupation(
    'Cloud Engineer',
    'AWS Engineer, Azure Engineer, GCP Engineer, Cloud Architect, Cloud Solutions Architect, AWS Solutions Architect, AWS Cloud Engineer, Azure Cloud Engineer, Cloud Administrator, Cloud Consultant, Azure Administrator, Cloud Infrastructure Engineer, Azure Architect, Cloud Operations Engineer',
    'aws, azure, google-cloud, cloud-computing, terraform, linux, networking, kubernetes',
    'system-administrator 0.55',
  ),
  occupation(
    'System Administrator',
    'Sysadmin, Linux Administrator, Windows Administrator, Server Administrator, System Engineer, IT Administrator, IT System Administrator, IT Engineer, VMware Administrator, Linux System Administrator, Linux Engineer, Wintel Administrator',
    'linux-administration, windows-server, active-directory, vmware, system-administration, shell-scripting, networking',
    'network-engineer 0.6, it-support-technician 0.55',
  ),
  occupation(
    'Network Engineer',
    'Network Administrator, Network Support Engineer, Network Technician, Network Architect, Network Specialist, Cisco Engineer, Network and Security Engineer, NOC Engineer, NOC Technician, Network Analyst, Wireless Engineer',
    'networking, cisco, routing-and-switching, tcp-ip, firewalls, vpn, ccna, network-administration',
    'security-analyst 0.45, it-support-technician 0.4',
  ),
  occupation(
    'IT Support Technician',
    'IT Support Engineer, IT Support Specialist, Desktop Support Engineer, Technical Support Engineer, Help Desk Technician, Helpdesk Technician, Service Desk Analyst, IT Technician, Desktop Engineer, IT Support Executive, IT Executive, IT Assistant, IT Helpdesk, IT Support, Desktop Support Technician, Hardware Engineer, IT Support Analyst, Computer Technician, IT Help Desk Analyst, Desktop Support Specialist, Hardware and Network Engineer, Help Desk Analyst, Service Desk Engineer, IT Officer, Technical Support Specialist, Application Support Engineer, Production Support Engineer, Application Support Analyst',
    'it-support, hardware-troubleshooting, active-directory, windows, ticketing-systems, networking, remote-support, microsoft-365-administration',
    'customer-support-representative 0.35',
  ),
  occupation(
    'IT Manager',
    'IT Operations Manager, IT Director, Head of IT, Information Technology Manager, IT Infrastructure Manager, IT Service Manager, IT Delivery Manager, CIO, Chief Information Officer, Service Delivery Manager, Incident Manager, IT Service Delivery Manager',
    'it-infrastructure, itil, vendor-management, project-management, team-management, cybersecurity',
    'system-administrator 0.5, it-project-manager 0.6, engineering-manager 0.5',
  ),
  occupation(
    'Telecom Engineer',
    'Telecommunications Engineer, RF Engineer, Fiber Technician, Telecom Technician, Fiber Optic Technician, Fiber Splicer, RAN Engineer, 5G Engineer, Transmission Engineer, Telecommunications Technician, Cabling Technician',
    'telecommunications, fiber-optics, networking, structured-cabling',
    'network-engineer 0.5, electronics-engineer 0.4',
  ),
  occupation(
    'Data Center Technician',
    'Data Center Engineer, Data Center Operations Engineer',
    'data-center-operations, structured-cabling, hardware-troubleshooting, linux',
    'it-support-technician 0.55, system-administrator 0.5',
  ),
]);
