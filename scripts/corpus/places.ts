import type { Region } from './material';

export type City = { name: string; full: string; country: string; factor: number };

function cities(country: string, suffix: string, lines: string): City[] {
  return lines.split(';').map((line) => {
    const [name = '', area = '', factor = '1'] = line.split('/').map((part) => part.trim());
    const full = [name, area, suffix].filter(Boolean).join(', ');
    return { name, full, country, factor: Number(factor) };
  });
}

export const citiesOf: Record<Region, City[]> = {
  in: cities(
    'IN',
    'India',
    'Bengaluru/Karnataka/1.15; Hyderabad/Telangana/1.08; Pune/Maharashtra/1.02; Mumbai/Maharashtra/1.12; Chennai/Tamil Nadu/1; Gurugram/Haryana/1.1; Noida/Uttar Pradesh/1.02; New Delhi/Delhi/1.05; Kolkata/West Bengal/.9; Ahmedabad/Gujarat/.9; Kochi/Kerala/.88; Coimbatore/Tamil Nadu/.82; Jaipur/Rajasthan/.84; Indore/Madhya Pradesh/.8; Visakhapatnam/Andhra Pradesh/.8; Nagpur/Maharashtra/.8; Lucknow/Uttar Pradesh/.8; Bhubaneswar/Odisha/.8; Vadodara/Gujarat/.84; Mysuru/Karnataka/.84',
  ),
  us: cities(
    'US',
    '',
    'Austin/TX/1; Seattle/WA/1.15; New York/NY/1.18; San Francisco/CA/1.25; Chicago/IL/1.02; Boston/MA/1.1; Denver/CO/1; Atlanta/GA/.95; Columbus/OH/.88; Phoenix/AZ/.92; Raleigh/NC/.94; Minneapolis/MN/.97; Dallas/TX/.97; Philadelphia/PA/1; Nashville/TN/.92; Portland/OR/1; Tampa/FL/.9; Salt Lake City/UT/.92; Omaha/NE/.84; Milwaukee/WI/.88',
  ),
  uk: [
    ...cities(
      'GB',
      'United Kingdom',
      'London/Greater London/1.18; Manchester/England/1; Birmingham/England/.97; Leeds/England/.96; Bristol/England/1.02; Liverpool/England/.93; Sheffield/England/.92; Nottingham/England/.92; Reading/England/1.08; Newcastle upon Tyne/England/.92; Norwich/England/.92; Exeter/England/.93; Edinburgh/Scotland/1; Glasgow/Scotland/.95; Aberdeen/Scotland/.98; Cardiff/Wales/.93; Belfast/Northern Ireland/.9; Leicester/England/.92',
    ),
  ],
  eu: [
    ...cities(
      'DE',
      'Germany',
      'Berlin//1; Munich//1.12; Hamburg//1.02; Leipzig//.88; Stuttgart//1.08; Cologne//1',
    ),
    ...cities('NL', 'Netherlands', 'Amsterdam//1.05; Rotterdam//.98; Eindhoven//1'),
    ...cities('IE', 'Ireland', 'Dublin//1.1; Cork//.98'),
    ...cities('FR', 'France', 'Paris//1; Lyon//.9'),
    ...cities('ES', 'Spain', 'Madrid//.74; Barcelona//.76'),
    ...cities('PT', 'Portugal', 'Lisbon//.68; Porto//.62'),
    ...cities('AT', 'Austria', 'Vienna//.98'),
    ...cities('BE', 'Belgium', 'Ghent//.98'),
    ...cities('FI', 'Finland', 'Helsinki//.98'),
  ],
  gulf: [
    ...cities(
      'AE',
      'United Arab Emirates',
      'Dubai//1.08; Abu Dhabi//1.1; Sharjah//.88; Al Ain//.92; Ras Al Khaimah//.86',
    ),
    ...cities('SA', 'Saudi Arabia', 'Riyadh//1.05; Jeddah//1; Dammam//.95'),
    ...cities('QA', 'Qatar', 'Doha//1.08'),
  ],
};

export const currencyOf: Record<string, string> = {
  IN: 'INR',
  US: 'USD',
  GB: 'GBP',
  AE: 'AED',
  SA: 'SAR',
  QA: 'QAR',
};

const list = (line: string) => line.split(' ');

/** First words of invented companies; none is meant to be a real firm. */
export const companyWords: Record<Region, string[]> = {
  in: list(
    'Navakiran Tejora Vanyaak Indravi Malhari Kaverix Suhridya Anantari Prathvi Deshvani Rukmanta Samvriddi Chaitanik Udayanta Neelgiriya Mayurika Trishvan Bhoomitra Sarangika Vedatma Kalindi-Rao Jyotirmay Pavanaj Aranyaka-Sen Dhruvanta Gajraaj-Iyer Haritmaya Ishvanya Kumudini-Nair Lokavya Manthanya Nishkarsh Omkarika Parvateya Ritambhi Shalmali-Das Tapasvik Urvashya Vasantika Yashvardha Ambikeya Barkha-Menon Chandrilok Devaranya Ekavira Falgunika Girivar Hemavathi-Rao Jaladhika Ketakiya',
  ),
  us: list(
    'Brackenridge-Hale Corvallyn Dunmore-Pike Elkhollow Fennimark Graywillow Hartsbrook Ironquill Juniperfall Kettleman-Ross Larkhaven Millrace-Adams Northfenn Oakspindle Pinebarrow Quillmoor Redthistle Stonewaithe Tallgrass-Nye Umberline Valecrest-Dunn Westharrow Yarrowgate Zephyrline Ashcombe-Lee Birchlore Cedarmont-Voss Driftwell Eastmere-Cole Foxglen-Harper Goldenrod-May Hollisworth Inkwater Jaspermill Kingfisher-Bly Lowmeadow Marlowick Nettlecreek Ottergate Prairiewind-Hess Ridgefern Sablewood-Kerr Thornapple-Reyes Upland-Moss Vinterra-Hall Willowbane Yellowpine-Ortiz Amberholt Bluestem-Carr Copperfinch',
  ),
  uk: list(
    'Aldermoor-Finch Bexcombe Cobblewick Dovermere-Lane Eskholme Fothermill Gatesby-Crane Hawksdene Inglemoor Jevington-Clarke Kelsingham Lanternby Mossgrove-Hart Netherwick-Bell Osmotherby Pennywhistle-Grange Quernford Rookhampton Saltersgill Thackley-Moore Underwold Vexford-Lyle Wetherbourne Yarborne Ashwhistle Brindlecote Crowmarsh-Dale Dunlathe Elmstead-Rowe Fallowby Greenhythe-Cox Harrowmere Ivelbrook Kittiwake-Shaw Loxbeare-Hume Marchwood-Ellis Norbrigg Oxenthwaite Pettiford Ravensgill-Ware Scarcombe Tolpuddock Upperlathe Wickenmere Yeoldale Bramblesea Corncrake-Hill Dapplewood Fernhoe Gullmarsh',
  ),
  eu: list(
    'Almquell Bergwendt Cassalvara Drielander Eikenholt Ferrantine Grauhafen Hollendorn Isarblick-Wolf Juvelaar Kastanholm Lindquast Meerbruck Nordwende-Haas Oberlauf Palmarosso Querbeet-Lang Rosmarquet Seewinkel-Ott Talbrucke Uferlicht Valdoreto Wiesengrund-Kern Zandvoorde-Bos Ardenelle Brisamonte Cantelune Dunavolt Elmsbeek Finisterre-Lobo Gentlevaart Harzquelle Iberalta Kronwald-Beck Lusomar Montclairet Nebelhorn-Frey Ostrava-Lenz Pontalegre Rivabruna Silberfeld-Roth Tagusol Veldkamp-Smit Waldkante Zilverberk Aurelmont Bastionelle Clovermeer Dolmarin Estrelune',
  ),
  gulf: list(
    'Al-Marsoon Barqan-Noor Dar-Almeera Falaj-Heritage Ghafrah Hisn-Alreef Jazirat-Lulu Khaleejan Lamsat-Alkhair Marjanah Najm-Alsahra Oryxaan Qasr-Alwaha Rimal-Alshark Safwan-Gate Tamraat Umm-Alnakheel Wadi-Zahra Yaqoot-Bay Zubarine Al-Sidrah-Crest Bayt-Almanara Dhowline Fanar-Albahr Ghazal-Point Hilal-Dunes Khor-Alyasmin Liwan-Alshams Manar-Dune Nakhlat-Alreem Shaheen-Cove Sadu-Weave Talha-Springs Wahat-Alfajr Zafaran-Hills',
  ),
};
