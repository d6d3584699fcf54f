const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Present-tense verbs that CV lines begin with. */
export const baseVerbs = list(`
  achieve act adapt administer advise analyse analyze apply arrange assemble assess assign assist attend
  automate bake bill brief bring build calculate calibrate carry check clean close coach collaborate collect
  communicate compile complete conduct configure construct consult contribute convert coordinate counsel create
  debug decorate define deliver demonstrate deploy detect determine develop devise diagnose direct dispatch
  distribute document drill educate enable encourage enforce engage engineer enhance ensure equip escalate
  establish estimate evaluate examine execute expand explain fabricate facilitate fit formulate generate grade
  grow handle hire identify implement improve increase inspect install instruct integrate interpret introduce
  investigate join keep launch lead liaise log lower maintain make manage meet mentor migrate minimise minimize
  mix motivate negotiate observe obtain operate optimise optimize organise organize oversee own paint
  participate perform precept prepare present procure promote propose provide publish raise reconcile recruit
  reduce refine represent resolve respond restore secure select sell sew simplify sit solve specify spend
  streamline strengthen supervise teach transcribe transform translate treat troubleshoot tutor validate verify
  welcome win write
`);

/** As often nouns there (“Design reviews”): verbs only when what they act on follows (“Design the bridges”). */
export const nounVerbs = list(`
  answer audit balance book care cater cook cut design draft drive edit file fix forecast guide help host
  interview load map measure model monitor order pack plan post process produce program purchase record release
  repair report research review run scale schedule serve service set ship source staff supply support test track
  train transport tune update upgrade use visit weld work
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
