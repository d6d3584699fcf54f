import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const softwareOccupations = occupationsOf('software', [
  occupation(
    'Software Engineer',
    'Software Developer, Software Development Engineer, SDE, SWE, Software Programmer, Programmer, Computer Programmer, Application Developer, Applications Engineer, Member of Technical Staff, MTS, Developer?, Programmer Analyst, Software Engineering, Coder?',
    'data-structures-and-algorithms, git, java, python, javascript, sql, rest-apis, object-oriented-programming, unit-testing, system-design, software-development',
  ),
  occupation(
    'Backend Developer',
    'Back-End Developer, Backend Engineer, Backend Software Engineer, Server-Side Developer, Java Developer, Java Engineer, Java Software Engineer, Python Developer, PHP Developer, Node.js Developer, Node Developer, .NET Developer, Dot Net Developer, C# Developer, Golang Developer, Go Developer, Ruby on Rails Developer, Ruby Developer, Laravel Developer, Django Developer, Spring Boot Developer, API Developer, Python Engineer, Java Backend Developer',
    'java, python, node-js, sql, rest-apis, microservices, postgresql, mysql, redis, docker, git, back-end-development, spring-boot, django, dot-net',
    'software-engineer 0.85, full-stack-developer 0.8',
  ),
  occupation(
    'Frontend Developer',
    'Front-End Developer, Frontend Engineer, Frontend Software Engineer, UI Developer, UI Engineer, React Developer, ReactJS Developer, React Engineer, React Frontend Developer, Angular Developer, Vue Developer, JavaScript Developer, HTML Developer',
    'javascript, typescript, react, html, css, responsive-web-design, git, redux, web-performance, web-accessibility, front-end-development',
    'software-engineer 0.75, full-stack-developer 0.8, web-developer 0.8',
  ),
  occupation(
    'Full Stack Developer',
    'Fullstack Developer, Full Stack Engineer, Full Stack Software Engineer, Fullstack Engineer, MERN Developer, MERN Stack Developer, MEAN Stack Developer, Java Full Stack Developer, Full Stack Web Developer, Full Stack Java Developer',
    'javascript, typescript, react, node-js, sql, mongodb, rest-apis, html, css, git, docker, full-stack-development',
    'software-engineer 0.85',
  ),
  occupation(
    'Web Developer',
    'Website Developer, WordPress Developer, Web Programmer, Shopify Developer, Webmaster, Drupal Developer, Magento Developer',
    'html, css, javascript, php, wordpress, responsive-web-design, jquery, mysql, web-development',
    'full-stack-developer 0.7, software-engineer 0.6',
  ),
  occupation(
    'Mobile Developer',
    'Mobile App Developer, Mobile Engineer, Mobile Application Developer, Android Developer, Android Engineer, iOS Developer, iOS Engineer, Flutter Developer, React Native Developer, Swift Developer, Kotlin Developer',
    'android-development, ios-development, kotlin, swift, flutter, react-native, rest-apis, git, mobile-app-development',
    'software-engineer 0.75, frontend-developer 0.5',
  ),
  occupation(
    'Game Developer',
    'Game Programmer, Unity Developer, Unreal Developer, Gameplay Programmer, Gameplay Engineer, Game Engineer',
    'unity, unreal-engine, c-sharp, c-plus-plus, game-development',
    'software-engineer 0.6',
  ),
  occupation(
    'Embedded Engineer',
    'Embedded Software Engineer, Embedded Systems Engineer, Firmware Engineer, Embedded Developer, Embedded C Developer, IoT Engineer, Embedded Software Developer',
    'c, c-plus-plus, embedded-c, embedded-systems, rtos, microcontrollers, can-bus, embedded-linux',
    'software-engineer 0.55',
  ),
  occupation(
    'QA Engineer',
    'Software Tester, Test Engineer, Quality Assurance Engineer, QA Analyst, QA Tester, Manual Tester, Automation Tester, Test Automation Engineer, QA Automation Engineer, SDET, Software Development Engineer in Test, Automation Test Engineer, Software Test Engineer, QA Lead, Test Lead, Test Analyst, Performance Test Engineer, Quality Assurance Analyst',
    'software-testing, manual-testing, test-automation, selenium, postman, jira, sql, test-planning, regression-testing',
    'software-engineer 0.5',
  ),
  occupation(
    'Software Architect',
    'Solution Architect, Technical Architect, Application Architect, Enterprise Architect, Java Architect, Integration Architect',
    'software-architecture, system-design, microservices, design-patterns, cloud-architecture, aws',
    'software-engineer 0.65, cloud-engineer 0.5, engineering-manager 0.5',
  ),
  occupation(
    'Engineering Manager',
    'Software Engineering Manager, Software Development Manager, Development Manager, Tech Lead, Technical Lead, Team Lead Software, VP Engineering, VP of Engineering, Director of Engineering, Engineering Director, Head of Engineering, Chief Technology Officer, CTO, Technology Director, Engineering Lead, Technology Lead',
    'team-management, software-architecture, system-design, agile, stakeholder-management, leadership, mentoring',
    'software-engineer 0.6',
  ),
  occupation(
    'SAP Consultant',
    'SAP FICO Consultant, SAP MM Consultant, SAP SD Consultant, SAP ABAP Developer, SAP ABAP Consultant, SAP Analyst, SAP Functional Consultant, SAP Technical Consultant, SAP Basis Consultant, SAP Architect, ERP Consultant, Oracle Apps Consultant, Oracle Functional Consultant, ERP Functional Consultant',
    'sap, sap-hana, abap, erp-systems, sap-fico, sap-mm, sap-sd',
    'business-analyst 0.45',
  ),
  occupation(
    'Salesforce Developer',
    'Salesforce Administrator, Salesforce Admin, Salesforce Consultant, Salesforce Engineer, Salesforce Architect, CRM Developer',
    'salesforce, salesforce-development, apex, crm',
    'software-engineer 0.5',
  ),
  occupation(
    'ServiceNow Developer',
    'ServiceNow Administrator, RPA Developer, Pega Developer, Power Platform Developer, Low-Code Developer, UiPath Developer, SharePoint Developer, Power Apps Developer',
    'servicenow, rpa, pega, power-apps, power-automate, low-code-development, sharepoint',
    'software-engineer 0.45',
  ),
  occupation(
    'Blockchain Developer',
    'Blockchain Engineer, Smart Contract Developer, Web3 Developer, Solidity Developer',
    'blockchain, solidity, javascript',
    'software-engineer 0.6',
  ),
  occupation(
    'AR/VR Developer',
    'XR Developer, VR Developer, AR Developer, Graphics Programmer, Graphics Engineer',
    'ar-vr-development, unity, unreal-engine, webgl, c-plus-plus',
    'game-developer 0.8',
  ),
]);
