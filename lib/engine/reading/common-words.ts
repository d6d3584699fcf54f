/** Words that stand in postings and CVs of every trade, by about how often: in one of two, four, ten, twenty-five. */
export const everyTrade: readonly (readonly [number, string])[] = [
  [
    0.5,
    `work experience team skill year job role include new good company business management manager support
    ability strong knowledge environment require responsibility position develop provide ensure manage time
    candidate opportunity customer client service project process requirement qualification degree looking join
    day help make need people apply benefit salary full part great well high use using work within`,
  ],
  [
    0.25,
    `able across activity additional advantage all also area assist based best bring build career collaborate
    communication communicate complete contact continuous coordinate create culture current daily deliver delivery
    department design detail different documentation drive effective employee employer equal excellent
    excel experienced first flexible follow function global group grow growth hand hour identify implement improve
    industry information internal key lead leadership learn learning level like location long maintain meet member
    minimum month multiple office operation opportunity organization organisation own partner people perform
    performance person plan plus preferred preparation prepare problem product professional program quality range
    related relevant report reporting responsible result review right share similar solution solve standard
    start state success successful system task technical technology timely tool training understanding understand
    value various verbal work write written weekly week world working offer package competitive education bachelor
    proven record track self motivated player proficient proficiency hands ideal must want know take give get go
    see keep look place set end line high low small big large open real own every many two three four five six one
    next last second early late much even still never always often ever back way thing part most own`,
  ],
  [
    0.1,
    `accept access accordance account accurate achieve act action active actively add address adhere advance advice
    advise agree analysis analytical analyze annual answer application applicant apply appropriate approach approval
    approve around arrange ask assess assessment assign assistance associate attention attitude audit available
    background balance base basic basis begin believe board body bonus broad budget busy call capability capable care
    carry case central challenge change check choice choose clean clear close closely colleague college come commercial
    commit commitment committed common community compare competent complex compliance comply comprehensive computer
    concept condition conduct confidence confident confidential connect consider consistent consult contract contribute
    control convert core correct cost country course cover critical cross customer date deadline deal decide decision
    dedicated deep define demand demonstrate department dependable depend desirable desire detail determine develop
    development digital diploma direct direction director discipline discuss diverse diversity document driven due
    duty dynamic each ease easy efficiency efficient effort email enable encourage energy engage engagement english enhance
    enjoy enough entry equipment essential establish evaluate evening event every evidence exam excellence exchange
    execute execution executive expand expect expectation expert expertise explain exposure extend external face
    facility fact familiar familiarity family fast feedback feel field file final finance financial find fit fix fluent focus
    follow form formal found free front fulfill functional fun future gain general generate goal govern graduate ground
    guide guidance guideline handle happy head health hear hire hold home honest idea impact important improvement increase
    independent independently individual influence initiative innovation innovative input insight inspire inspect
    install insurance integrate integrity interest interested interface international interpersonal interview introduce
    invest involve issue item keen kind language law leader leave legal letter limit link list listen live local
    look love main major market master material matter mean measure medical meeting mentor message method metric mind mission
    mobile model monitor monthly motivate move multi name national native natural nature network note notice number object
    objective offer officer ongoing online operate operational option oral order organize organized orient outcome
    outside outstanding overall oversee owner pace paid paper parent participate passion passionate past pay
    peer pension perfect period personal phone physical pick point policy positive possess possible post potential
    power practical practice prefer present presentation prevent price pride principle prior prioritize priority
    private proactive procedure produce production profile progress promote proper proposal protect proud public purchase
    purpose put question quick quickly raise rate reach read ready reason receive recent recommend recommendation
    reference regard region regional register regular regulation regulatory relation relationship reliable remain remote
    repeat replace request research resolve resource respect respond response rest retain return reward risk room rule run safe
    safety sale sample schedule school science scope screen secure security seek select send sense service session shape
    shift short show side sign significant simple site situation skill social sort source space speak special
    specialist specific specification staff stage stakeholder stand statement station stay step store strategic strategy
    strength structure student study style subject submit suit suitable supervise supervision supervisor supplier supply sure
    sustain talent talk target teach team term test thank think thorough together top total touch toward town track
    train transfer transform travel trend trust try turn type ultimate under unique unit update user usual valid value
    variety vary vendor verify version view vision visit voice volume wage wait walk want watch web website welcome whole
    wide win word workflow workplace worth young excited exciting tight pressure multitask ownership mindset
    employment applicant disability veteran race color religion gender orientation origin status protected discrimination
    accommodation hybrid onsite vacation dental vision holiday perk allowance reimbursement bond notice joiner immediate ctc lpa`,
  ],
  [
    0.04,
    `ago agenda agile airport aim alternate among amount angle announce apart appear appetite appointment appreciate apt art
    aspect asset assist assurance attach attend attract august april author authority automatic autumn average award aware
    awareness bachelor bad bag band bank bar behave behavior behind belong besides bike birth bit book born
    boss both box branch break brief bright brand brother brown bus button buy cafe calculate calendar calm campaign
    campus canteen capacity capital captain car card careful carefully catch category cause celebrate center
    centre certain certificate certification chain chair chance channel character charge chief child circle city class
    classroom clause click climate clock coach code coffee collect collection combine comfort comfortable comment
    commute companies competition component compose compute concern conclude conference confirm conflict constant
    construct contain content context control convenient conversation cook cooperation copy corner corporate count couple
    courage craft creative creativity credit crew culture curious curiosity custom cut cycle damage danger data dead
    december decent default defect degree delay depth description desk destination device diet difference
    difficult dinner disrupt distance distribute division dog door double doubt draft draw dream dress drink drop
    dry earn east eat edge edit editor effect eight elect element eleven else emergency empathy empower encounter
    energetic enterprise entire equip equity error escalate estimate ethic europe exact exact example except
    exercise exist exit expense experiment explore express extra eye factor factory fail failure fair fall
    familiar farm favor february fee fellow fewer figure fill film fire firm fish floor flow fly folk food foot
    force forecast forward foundation founder fresh friday friend friendly fuel game gap garden gather gap gender
    generous genuine gift glad glass goods government grade grant green greet growing guarantee guest habit
    hall happen hard harvest hat heart heat heavy height hello history hobby hospital hot hotel house hr human
    hundred hungry ice identity illness image imagine immediate include incident independent india indicate
    informal inside inspection instant instruct instruction instrument intend intense internet invite invoice iron
    january journey judge judgment july june junior jury keyboard kind kitchen lab label laboratory labor laptop
    launch layer layout lean lesson library license life lift light load loan log logic logistics loss lot lunch
    machine magazine mail manual manufacture map march margin mass match may mature meal media memory
    mention menu merit metre metro middle million minor minute miss mistake mix moment monday money
    morning motor mouth music mutual nation near neat negotiate nice night nine noise noon normal north november
    october odd offline oil ok older operator opinion optimize optimal original outline output oven overtime
    owner page pain pair panel park particular partner partnership party pass patience patient pattern peak pen percent
    permanent permission photo picture piece pilot pipeline plant plate platform play please pleasure pocket polite
    poor popular port portfolio practitioner pragmatic precise premises pressure presence press pretty principal print
    probation process profession profit promise promotion proof property prospect prototype prove punctual pull pupil
    push qualify quantity quarter quarterly quiet quote rail rain rapid rare react reader realistic reality
    reasonable rebuild record recruit recruitment red reduce referral refine reflect refund regime reject relax
    release relevant relief relocate relocation remind remove renew rent repair reply repository reputation rescue
    resident resilient resolution responsive restaurant retail revenue river road robust rollout root roster rota
    rotation rough round route routine row rush saturday save scale scene scheme scientist score search season seat
    section sector segment sell senior sensitive separate september serious serve setup seven several shape sheet
    ship shop shortlist shoulder shuttle sick sight signal silver single sister sit six size sleep smart
    smile smooth social soft sound south spare speed spend split sponsor spot spread spring square stable standup
    steady stick stock stop storage storm story straight strange street stress stretch strict strike studio
    sub suggest suggestion summary summer sun sunday supper surface surprise survey swift switch symbol
    table tax taxi tea teamwork telephone temporary ten tend test thirty thousand thursday ticket tidy tie title
    today tomorrow tone tough tour toward trade traditional traffic transition transparent transport
    treat trial trip trouble truck true tuesday twelve twenty twice typical uniform union university
    unless unusual upgrade upper urgent usage vacancy van vehicle venue via video village visa visitor visual
    wall warehouse warm water weather wednesday weekend weight west wheel white win wind window winter wise
    wonder wood yesterday yield zero zone led managed created built worked handled achieved reduced increased
    improved supervised assisted conducted monitored maintained prepared organized planned designed implemented delivered
    responsible january february march april june july august september october november december present till date
    pvt ltd inc llc gmbh plc corp limited private india usa london mumbai delhi bangalore bengaluru pune chennai hyderabad
    kolkata dubai uae qatar doha berlin amsterdam paris dublin york francisco chicago texas california
    b.tech b.e m.tech b.sc m.sc mba bba b.com m.com ba ma bsc msc phd cgpa gpa linkedin github resume curriculum vitae
    hobbies declaration hereby place`,
  ],
];
