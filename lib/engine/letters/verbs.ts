const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Present-tense verbs that CV lines begin with. Words that are as often nouns there are left out. */
export const baseVerbs = list(`
  achieve act administer adapt advise analyse analyze answer apply arrange assemble assess assign assist attend audit
  automate bake balance book brief bring build calculate calibrate care carry cater check clean close coach collaborate
  collect communicate complete compile conduct configure construct consult contribute convert cook coordinate counsel
  create cut debug decorate define deliver demonstrate deploy design detect determine develop devise diagnose direct
  dispatch distribute document draft drive edit educate enable encourage enforce engage engineer enhance ensure equip
  escalate establish estimate evaluate examine execute expand explain fabricate facilitate file fit fix forecast
  formulate generate grow guide handle help hire host identify implement improve increase inspect install instruct
  integrate interpret interview introduce investigate join keep launch lead liaise load lower maintain make manage map
  measure meet mentor migrate minimise minimize model monitor motivate negotiate observe obtain operate optimise
  optimize order organise organize own oversee pack participate perform plan post prepare present process procure
  produce program promote propose provide publish purchase raise reconcile record recruit reduce refine repair report
  represent research resolve respond restore review run scale schedule secure select sell serve service set ship
  simplify solve source specify staff streamline strengthen supervise supply support teach test track train
  transform translate transport treat troubleshoot tune tutor update upgrade use validate verify visit weld welcome
  win work write
`);

export const irregularPasts = list(`
  built led grew ran wrote taught won made cut drove oversaw sold bought brought kept held set took gave began chose
  dealt drew found met rebuilt spoke spent understood rewrote overcame rose saw sent shot spun stood struck swept
  thought threw told upheld withdrew got did went broke caught came fed fought flew froze laid left lent lit lost paid
  put quit read rode sought shut split undertook wove
`);

export const stateAdjectives = list(`
  experienced skilled certified trained qualified responsible accountable proficient fluent versed licensed registered
  comfortable familiar able committed dedicated motivated detailed interested
`);
