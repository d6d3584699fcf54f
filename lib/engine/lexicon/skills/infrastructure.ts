import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const infrastructureSkills = skillsOf('infrastructure', [
  // Cloud
  skill('AWS', 'Amazon Web Services, AWS Cloud, Amazon AWS', {
    implies: 'cloud-computing',
    near: 'azure, google-cloud',
  }),
  skill(
    'AWS Lambda',
    'serverless, serverless architecture, Azure Functions, Google Cloud Functions, serverless framework',
  ),
  skill('Amazon EC2', 'AWS EC2, EC2', { implies: 'aws' }),
  skill('Amazon S3', 'AWS S3, S3 buckets', { implies: 'aws' }),
  skill('Amazon RDS', 'AWS RDS, Amazon Aurora, Aurora PostgreSQL', { implies: 'aws' }),
  skill('Amazon ECS', 'AWS ECS, Fargate, AWS Fargate, EKS, Amazon EKS, AWS EKS', {
    implies: 'aws, containers',
  }),
  skill('CloudFormation', 'AWS CDK, AWS CloudFormation', {
    implies: 'aws, infrastructure-as-code',
    near: 'terraform',
  }),
  skill('CloudWatch', 'AWS CloudWatch', { implies: 'aws, monitoring' }),
  skill('SQS/SNS', 'AWS SQS, Amazon SQS, AWS SNS, Amazon SNS', { implies: 'aws' }),
  skill('Azure', 'Microsoft Azure, Azure Cloud, MS Azure', {
    implies: 'cloud-computing',
    near: 'google-cloud',
  }),
  skill('Azure DevOps', 'VSTS, Azure Pipelines, Azure Boards', { implies: 'ci-cd' }),
  skill('Azure Active Directory', 'Azure AD, Microsoft Entra ID, Entra ID', { near: 'active-directory' }),
  skill('Google Cloud', 'GCP, Google Cloud Platform', { implies: 'cloud-computing' }),
  skill('Oracle Cloud', 'OCI, Oracle Cloud Infrastructure', { implies: 'cloud-computing', near: 'aws' }),
  skill('IBM Cloud', '', { implies: 'cloud-computing' }),
  skill('Alibaba Cloud', 'Aliyun', { implies: 'cloud-computing' }),
  skill('DigitalOcean', 'Linode', { near: 'aws' }),
  skill('Heroku', 'Vercel, Netlify, Render hosting'),
  skill('Cloudflare', 'CDN, content delivery network, Akamai, Fastly'),
  skill('Cloud Computing', 'cloud technologies, cloud infrastructure, cloud services, cloud platforms'),
  skill('Cloud Architecture', 'cloud solution architecture, cloud-native, cloud native architecture', {
    implies: 'cloud-computing',
  }),
  skill('Cloud Migration', 'lift and shift', { implies: 'cloud-computing' }),
  skill('FinOps', 'cloud cost optimization', { near: 'cloud-computing' }),
  skill('OpenStack', '', { implies: 'cloud-computing' }),
  // DevOps
  skill('DevOps', 'Dev Ops, DevOps practices', { near: 'site-reliability-engineering' }),
  skill('Site Reliability Engineering', 'SRE, SLO, error budgets'),
  skill('Platform Engineering', 'internal developer platform', { near: 'devops' }),
  skill(
    'CI/CD',
    'CICD, continuous integration, continuous delivery, continuous deployment, build pipelines, deployment pipelines',
  ),
  skill('Jenkins', 'Jenkins pipelines', { implies: 'ci-cd', near: 'github-actions, gitlab-ci' }),
  skill('GitHub Actions', '', { implies: 'ci-cd, github' }),
  skill('GitLab CI', 'GitLab CI/CD, GitLab pipelines', { implies: 'ci-cd, gitlab' }),
  skill('CircleCI', 'Travis CI, TeamCity, Bamboo CI, Buildkite', { implies: 'ci-cd', near: 'jenkins' }),
  skill('Argo CD', 'ArgoCD, GitOps, FluxCD', { implies: 'kubernetes, ci-cd' }),
  skill('Docker', 'Dockerfile, Docker Compose, dockerization', { implies: 'containers', near: 'podman' }),
  skill('Podman', 'containerd, LXC', { implies: 'containers' }),
  skill('Containers?', 'containerization, containerized applications, container orchestration'),
  skill('Kubernetes', 'K8s, K8, kubectl, AKS, GKE, Kubernetes administration, CKA', {
    implies: 'containers',
    near: 'openshift, docker',
  }),
  skill('Helm??', 'Helm charts', { implies: 'kubernetes' }),
  skill('OpenShift', 'Red Hat OpenShift', { implies: 'containers' }),
  skill('Docker Swarm', 'HashiCorp Nomad', { implies: 'docker', near: 'kubernetes' }),
  skill('Service Mesh', 'Istio, Linkerd, Envoy proxy', { implies: 'kubernetes' }),
  skill('Infrastructure as Code', 'IaC'),
  skill('Terraform', 'HashiCorp Terraform, OpenTofu, Terragrunt', {
    implies: 'infrastructure-as-code',
    near: 'pulumi',
  }),
  skill('Pulumi', '', { implies: 'infrastructure-as-code' }),
  skill('Ansible', 'Ansible Tower, Ansible playbooks', {
    implies: 'configuration-management',
    near: 'puppet, chef',
  }),
  skill('Puppet??', 'Puppet Enterprise, Puppet manifests', { implies: 'configuration-management' }),
  skill('Chef??', 'Chef cookbooks, Chef Infra, Chef recipes', {
    implies: 'configuration-management',
    near: 'puppet',
  }),
  skill('SaltStack', 'Salt Project', { implies: 'configuration-management', near: 'ansible' }),
  skill('Configuration Management', '', { near: 'infrastructure-as-code' }),
  skill('HashiCorp Vault', 'secrets management', { near: 'cybersecurity' }),
  skill('Prometheus', 'PromQL', { implies: 'monitoring', near: 'grafana, datadog' }),
  skill('Grafana', '', { implies: 'monitoring' }),
  skill('Datadog', 'New Relic, Dynatrace, AppDynamics', { implies: 'monitoring' }),
  skill('Splunk', 'Splunk Enterprise, Sumo Logic', { implies: 'monitoring', near: 'elasticsearch' }),
  skill('Nagios', 'Zabbix, SolarWinds, PRTG', { implies: 'monitoring', near: 'prometheus' }),
  skill(
    'System Monitoring',
    'observability, application monitoring, infrastructure monitoring, Monitoring??',
    {
      id: 'monitoring',
    },
  ),
  skill('OpenTelemetry', 'Jaeger tracing, distributed tracing', { implies: 'monitoring' }),
  skill(
    'Incident Management',
    'incident response management, on-call, PagerDuty, Opsgenie, root cause analysis of incidents',
    {
      near: 'itil',
    },
  ),
  skill('Nginx', 'NGINX Plus', { near: 'apache-http-server' }),
  skill('Apache HTTP Server', 'Apache web server, Apache httpd, Apache Tomcat, Tomcat server'),
  skill('Load Balancing', 'HAProxy, load balancers, F5 BIG-IP, F5 load balancer', { near: 'networking' }),
  skill(
    'Disaster Recovery',
    'DR planning, disaster recovery planning, high availability, business continuity and disaster recovery',
  ),
  skill('Release Management', 'release engineering, release planning'),
  // Systems
  skill('Linux', 'GNU/Linux, Red Hat, RHEL, Ubuntu, CentOS, Debian, SUSE Linux', { near: 'unix' }),
  skill('Linux Administration', 'Linux system administration, Linux sysadmin, RHCSA, RHCE', {
    implies: 'linux',
  }),
  skill('Unix', 'Solaris, AIX, HP-UX'),
  skill(
    'Windows Server',
    'Windows Server 2016, Windows Server 2019, Windows administration, Windows system administration',
  ),
  skill('Windows??', 'Windows 10, Windows 11, Microsoft Windows, Windows OS', { isGeneral: true }),
  skill('macOS', 'Mac OS, Mac OS X, Jamf'),
  skill('Active Directory', 'Active Directory administration, Group Policy, GPO, LDAP', {
    near: 'windows-server',
  }),
  skill('Microsoft Exchange', 'Exchange Server, Exchange Online', { near: 'windows-server' }),
  skill(
    'Microsoft 365 Administration',
    'Office 365 administration, O365 administration, Microsoft 365 admin',
  ),
  skill('Microsoft Intune', 'Intune, SCCM, Microsoft Endpoint Manager, MECM, mobile device management'),
  skill('VMware', 'vSphere, VMware ESXi, ESXi, vCenter', { implies: 'virtualization', near: 'hyper-v' }),
  skill('Hyper-V', '', { implies: 'virtualization' }),
  skill('Citrix', 'XenApp, XenDesktop, Citrix Virtual Apps, VDI', { implies: 'virtualization' }),
  skill('Virtualization', 'virtual machines, KVM virtualization, Proxmox'),
  skill('System Administration', 'sysadmin, server administration', {
    near: 'linux-administration, windows-server',
  }),
  skill('Storage Administration', 'SAN storage, NAS storage, NetApp, Dell EMC, SAN/NAS'),
  skill('Backup Solutions', 'Veeam, Veritas NetBackup, Commvault', { near: 'disaster-recovery' }),
  skill('Data Center Operations', 'server racking, rack and stack, data center management'),
  skill('IT Infrastructure', 'IT infrastructure management, infrastructure management'),
  // Networking
  skill('Computer Networking', 'networking??, network engineering, LAN/WAN, LAN, WAN', { id: 'networking' }),
  skill('TCP/IP', 'IP addressing, subnetting, UDP', { implies: 'networking' }),
  skill('Routing and Switching', 'BGP, OSPF, EIGRP, VLAN, MPLS, switches and routers', {
    implies: 'networking',
  }),
  skill('Cisco?', 'Cisco routers, Cisco IOS, Cisco switches, Cisco Meraki, Meraki', {
    near: 'routing-and-switching, juniper',
  }),
  skill('CCNA', 'Cisco Certified Network Associate', { implies: 'routing-and-switching, cisco' }),
  skill('CCNP', 'CCIE, Cisco Certified Network Professional', { implies: 'ccna' }),
  skill('Juniper?', 'Juniper Networks, JunOS, Arista', { implies: 'networking' }),
  skill('Network Administration', 'network management, network troubleshooting, network support', {
    implies: 'networking',
  }),
  skill('DNS', 'DHCP, DNS/DHCP, domain name system', { near: 'networking' }),
  skill('VPN', 'IPsec, site-to-site VPN, SD-WAN', { near: 'networking' }),
  skill('Wireless Networking', 'Wi-Fi networks, WLAN, Aruba wireless, wireless LAN', {
    implies: 'networking',
  }),
  skill('VoIP', 'SIP trunking, Cisco CUCM, Avaya, IP telephony, Asterisk PBX'),
  skill('Telecommunications', 'telecom, 5G, LTE, 4G/LTE, RF engineering, RF planning, drive test, GSM'),
  skill('Fiber Optics', 'fiber splicing, FTTH, OTDR, GPON, fibre optic cabling'),
  skill('Structured Cabling', 'network cabling, Cat6 cabling, cable termination', { near: 'fiber-optics' }),
  // IT service
  skill('ITIL', 'ITIL v4, ITIL v3, ITIL Foundation, ITSM, IT service management'),
  skill(
    'IT Support',
    'technical support, desktop support, IT helpdesk, IT help desk, L1 support, L2 support, service desk',
    {
      near: 'hardware-troubleshooting',
    },
  ),
  skill(
    'Hardware Troubleshooting',
    'hardware support, PC assembly, computer hardware, laptop repair, CompTIA A+, printer troubleshooting',
  ),
  skill('Remote Support', 'TeamViewer, AnyDesk, remote desktop support', { implies: 'it-support' }),
  skill('IT Asset Management', 'ITAM, software asset management', { near: 'itil' }),
  skill('Change Management (IT)', 'ITIL change management, change advisory board', { implies: 'itil' }),
  skill('Production Support', 'application support, L3 support, production environment support', {
    near: 'it-support',
  }),
]);
