const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** Nouns that a job title ends on ("Senior Site **Engineer**"), lower case, singular. */
export const titleNouns: ReadonlySet<string> = new Set(
  list(`
  accountant actor actuary acupuncturist adjuster administrator advisor adviser advocate agent aide ambassador analyst anaesthetist
  anesthesiologist apprentice archaeologist architect archivist artist assembler assessor assistant associate astronomer attendant attorney auditor
  author baker banker barber barista bartender beautician biologist boilermaker bookkeeper bricklayer broker builder butcher buyer captain cardiologist
  caregiver carer caretaker carpenter cashier caterer ceo cfo chair chairman chairperson chairwoman chauffeur checker chef chemist chief childminder choreographer
  cio cmo coo cto ciso cpo cleaner clerk clinician coach cobbler collector colonel columnist commander commis companion conductor consultant contractor controller cook coordinator
  co-ordinator copywriter corporal correspondent counsel counsellor counselor courier crew curator custodian dean dentist dermatologist designer
  detective developer dietitian dietician director dispatcher doctor doorman draftsman draftsperson draughtsman draughtsperson dresser drafter driver ecologist economist editor
  educator electrician endocrinologist engineer enumerator epidemiologist estimator examiner executive executor expert fabricator facilitator
  farmer fellow fieldworker financier finisher firefighter fireman fisherman fitter florist foreman forester founder co-founder cofounder freelancer fundraiser gardener geologist geographer glazier goldsmith governess grower groundskeeper groundworker guard guide
  gynaecologist hairdresser hairstylist handler handyman head headmaster headteacher health helper historian host hostess housekeeper hygienist illustrator
  inspector installer instructor intern interpreter interviewer investigator investor janitor jeweler jeweller joiner journalist judge keeper labourer laborer landscaper
  lawyer lead leader learner lecturer librarian lieutenant lifeguard linguist linesman lineman loader locksmith logistician machinist magistrate maid maintainer major maker manager marketer mason
  masseur masseuse mate mathematician matron mechanic mechatroniker medic mentor merchandiser merchant messenger meteorologist microbiologist midwife miller miner minister
  moderator mixologist model modeler modeller monitor mortician motorman musician nanny navigator negotiator neurologist nurse nutritionist obstetrician officer operative operator optician
  optometrist orderly organiser organizer owner packer painter paralegal paramedic partner paediatrician pediatrician pathologist performer pharmacist phlebotomist photographer physician physicist physiotherapist phototherapist
  picker pilot planner plasterer plumber podiatrist policeman policewoman porter postdoc potter practitioner preparer presenter president principal processor producer
  professor programmer promoter proofreader proprietor prosecutor psychiatrist psychologist psychotherapist publicist publisher radiographer radiologist ranger realtor receptionist recruiter referee registrar rep reporter
  representative researcher resident restorer rigger rider rigger roofer sailor salesman salesperson saleswoman saleswoman sawyer scaffolder scientist scrutineer sculptor seamstress secretary sergeant serviceman servant server setter shepherd shopkeeper shunter
  sister soldier solicitor sommelier sonographer specialist spotter statistician steward stewardess stockbroker stocker strategist stylist sub-editor subeditor superintendent
  superviser supervisor supporter surgeon surveyor sweeper tailor tattooist teacher team technician technologist telecaller teller tester therapist tiler toolmaker tracer trader trainee trainer translator
  treasurer tuner turner tutor typist umpire underwriter upholsterer usher valet valuer veterinarian vet videographer volunteer waiter waitress warden watchman weaver webmaster welder wireman worker
  writer zoologist zookeeper ae sde sdet swe dba sre csr hod vp svp evp avp md
  vice-president yoga-teacher electrician-in-charge charge in-charge incharge postman hand banksman slinger signaller signalman programmer/analyst all-rounder demonstrator invigilator scholar
  entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin kaufmann kauffrau mitarbeiter mitarbeiterin assistent assistentin techniker technikerin mechaniker mechanikerin
  elektriker elektrikerin elektroniker elektronikerin krankenpfleger krankenschwester pfleger pflegerin pflegefachkraft pflegefachfrau pflegefachmann lehrer lehrerin fahrer fahrerin koch köchin verkäufer verkäuferin praktikant praktikantin werkstudent werkstudentin
  sachbearbeiter sachbearbeiterin buchhalter buchhalterin referent referentin meister geselle auszubildender auszubildende azubi architekt architektin arzt ärztin fachkraft fachangestellte geschäftsführer geschäftsführerin projektleiter projektleiterin teamleiter teamleiterin abteilungsleiter bauleiter
  ingénieur développeur développeuse infirmier infirmière chauffeur-livreur vendeur vendeuse responsable directeur directrice comptable cuisinier cuisinière professeur stagiaire technicien technicienne
  ingeniero ingeniera desarrollador desarrolladora enfermero enfermera conductor vendedor vendedora gerente directora contador contadora cocinero cocinera profesor profesora camarero camarera jefe jefa analista programador programadora técnico
`),
);

/** Words before a title noun that make a phrase a title even when the noun is missing from its end ("Nursing Officer – ICU"). */
export const rankWords: ReadonlySet<string> = new Set(
  list(
    'senior sr junior jr lead principal trainee assistant associate deputy chief head graduate staff acting interim freelance vice pgt tgt prt',
  ),
);

/** Words by which an organisation names itself at the end of its name. */
export const legalForms: ReadonlySet<string> = new Set(
  list(
    'ltd limited pvt private llp inc incorporated corp corporation gmbh ag kg ohg ug mbh plc llc lp co company sa sas sarl srl spa bv nv oy ab as aps pty bhd sdn fze fzco fzc fzllc llc wll pte kk se ev e.v. lda ltda cie co.kg',
  ),
);

/** Words that an organisation has in its name. */
export const organisationWords: ReadonlySet<string> = new Set(
  list(`
  academy administration agency agencies airlines airways airport army associates association auto automobiles authority bakery bank bar bistro board borough brands brewery brothers bros builders bureau cabinet cafe café
  care-home carehome center centre charity chemicals church cinema city-council clinic clinics club college commission communications companies computers consultancy consultants consulting construction constructions contracting contractors
  cooperative co-operative corps council couriers creations dealership dental developers diagnostics distribution distributors electricals electronics energy engineering engineers enterprise enterprises estate estates exports fabrication fabricators farm farms
  fashion finance financial firm foods force forces foundation freight garage garages group haulage health healthcare holding holdings home homes hospital hospitals hospice hotel hotels household housing industries infosys infotech infra infrastructure
  institut institute institution institutes insurance international investments jewellers kitchen klinik klinikum krankenhaus lab laboratories laboratory labs laundry law library lodge logistics mall manufacturing marine market marketing markets media medical mfg mills
  ministry mission motors museum navy network networks newspaper ngo nhs nursery office optics organisation organization parish partners partnership petroleum pharma pharmaceuticals pharmacy pizzeria plant plumbing police polytechnic power practice press primary
  products productions project projects properties publications publishers publishing railway railways realty regiment resort resorts restaurant restaurants retail salon sanatorium school schools schule securities security service services shipping shop society softech software solicitors
  solutions spa spital stadt station steel steels store stores studio studios supermarket supermarkets supply surgery surveyors systems tavern tech technologies technology telecom textiles theatre theater traders trading transport transports travel travels treasury trust trucking
  union university universität université universidad utilities ventures vidyalaya warehouse werke works workshop worldwide zoo airforce squadron battalion brigade fleet constabulary rail electric interiors solar foods dairy gym fitness wellness
  `),
);

/** Words that tell how someone was employed, never who employed them. */
export const employmentWords =
  /^(?:(?:full|part)[\s-]?time|permanent|contract(?:or)?|temporary|temp|freelance|self[\s-]?employed|internship|intern|seasonal|casual|zero[\s-]hours|apprenticeship|remote|hybrid|on[\s-]?site|work from home|fixed[\s-]term|agency|locum|bank|vollzeit|teilzeit|festanstellung|volunteer|consultant basis|on[\s-]call|per diem|prn|industry|promoted|maternity cover|w2|c2c|1099|current|present|date|dates|duration|period|from|to|role|position|designation|company|employer|organisation|organization|title|job title|client|location|place|year|years|experience|key responsibilities|responsibilities|duties)$/i;
