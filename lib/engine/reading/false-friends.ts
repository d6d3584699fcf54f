type Friends = { before?: string; after?: string };

/** Words directly before or after an ambiguous spelling that show it means something else. Keyed by skill id. */
const written: Record<string, Friends> = {
  c: {
    before:
      'vitamin vitamins plan hepatitis grade grades class type category section series schedule appendix exhibit group tier level option part point phase item block license visa band unit room gate terminal hall wing house column row answer degree degrees round',
    after: 'section level suite minor major diff difficile clef arm class',
  },
  r: { before: 'toys vitamin plan class type category section group', after: 'us rated value' },
  containers: {
    before:
      'shipping sea ocean freight reefer foot food storage waste plastic empty loading unloading loaded unloaded import export refrigerated glass cargo',
    after: 'terminal yard port ship vessel vessels loading unloading stuffing destuffing freight traffic',
  },
  go: {
    before: 'to ll must will can could gonna let lets',
    after: 'to live green kart getter above beyond ahead home out through with for forward daddy',
  },
  react: {
    before: 'to must will would can could should not who and quickly',
    after: 'to quickly promptly fast calmly appropriately under in positively well',
  },
  excel: {
    before: 'to will can must could who consistently we you they',
    after: 'at in as within under academically beyond',
  },
  java: {
    before: 'island of in from east west central',
    after: 'island sea indonesia coffee house sparrow moss',
  },
  python: { before: 'ball burmese monty reticulated pet', after: 'snake skin handler bite leather' },
  ruby: { before: 'the', after: 'tuesday ring jewelry necklace red' },
  scala: { before: 'la alla' },
  swift: { after: 'response code resolution action turnaround transport payment decision message delivery' },
  rust: {
    before: 'remove prevent removing of',
    after: 'removal prevention proof resistant treatment belt free',
  },
  dart: { after: 'board player' },
  'shell-scripting': {
    before: 'the egg tube royal dutch core building',
    after: 'and tube oil plc petrol gas station',
  },
  access: {
    before:
      'to have has had with full easy free direct public market patient internet equal improve provide access an',
    after:
      'to control management right point level road card badge equipment panel platform scaffold agreement arrangement and',
  },
  'microsoft-word': { before: 'the of a in key', after: 'of for by mouth' },
  'apache-spark': {
    before: 'to a the',
    after: 'plug interest innovation joy creativity erosion curiosity conversation',
  },
  'spring-framework': {
    before: 'in of this next last early late the',
    after:
      'semester break term season summer fall cleaning festival water roll mattress onion collection 2018 2019 2020 2021 2022 2023 2024 2025 2026',
  },
  'express-js': {
    before: 'to an american indian the federal',
    after: 'delivery shipping interest entry mail service checkout train cargo courier lane',
  },
  'next-js': { before: 'the', after: 'step day level week month year generation to gen door available' },
  chef: {
    before:
      'executive sous pastry head junior senior master celebrity private demi commis as a the personal assistant',
    after:
      'de position experience role job with at in to for and coat knife manager assistant needed wanted required vacancy',
  },
  puppet: { after: 'show theater maker master' },
  ant: { before: 'fire an white', after: 'control colony infestation' },
  'apache-hive': { after: 'inspection management' },
  hive: { before: 'bee the a', after: 'inspection management product' },
  pig: { before: 'the a guinea', after: 'farm farmer farming iron unit breeding' },
  flask: { before: 'a the vacuum erlenmeyer conical thermos', after: 'and' },
  sage: { before: 'the', after: 'advice publication green' },
  make: { before: 'to will we you they must can', after: 'sure a the an it up' },
  unity: { before: 'the of national in', after: 'and in of bank' },
  notion: { before: 'the a', after: 'of that' },
  slack: { before: 'the cut no', after: 'time season in' },
  'microsoft-teams': {
    before: 'our the of across cross functional with and diverse lead multiple agile',
    after: 'of to across and in',
  },
  'microsoft-outlook': { before: 'positive the an market economic', after: 'on for is' },
  sketch: { before: 'to a the rough pencil', after: 'artist of idea' },
  oracle: { before: 'the', after: 'park arena' },
  sap: { before: 'tree' },
  helm: { before: 'the at' },
  crystal: { before: 'a the', after: 'clear glass palace growth meth' },
  phoenix: { before: 'in from to near', after: 'az arizona' },
  'phoenix-framework': { before: 'in from to near', after: 'az arizona' },
  julia: { before: 'ms mrs miss', after: 's' },
  elm: { before: 'the', after: 'street tree' },
  trading: { before: 'general', after: 'company llc co corporation est house platform hour fzco fze' },
  tally: { before: 'to the final', after: 'counter sheet mark of the up' },
  linear: { before: 'a the', after: 'algebra regression programming feet meter park accelerator motion' },
};

const none: ReadonlySet<string> = new Set();

export const falseFriends: ReadonlyMap<string, { before: ReadonlySet<string>; after: ReadonlySet<string> }> =
  new Map(
    Object.entries(written).map(([id, { before, after }]) => [
      id,
      { before: before ? new Set(before.split(' ')) : none, after: after ? new Set(after.split(' ')) : none },
    ]),
  );
