const degree =
  /(?<![\p{L}])(?:ph\.?\s?d|d\.?phil|doctora(?:te|l)|doctor of|m\.?b\.?b\.?s|m\.?d\.?s|b\.?d\.?s|m\.?b\.?a|p\.?g\.?d\.?[mc]?|m\.?c\.?a|b\.?c\.?a|b\.?b\.?a|b\.?b\.?m|b\.?\s?tech|m\.?\s?tech|b\.\s?e|m\.\s?e|b\.?\s?eng|m\.?\s?eng|b\.?\s?sc|m\.?\s?sc|b\.?\s?com|m\.?\s?com|b\.?\s?arch|m\.?\s?arch|b\.?\s?ed|m\.?\s?ed|d\.?\s?el\.?\s?ed|[bm]\.\s?[as]|ba|ma|bs|ms|be|me|b\.?\s?pharm(?:acy|a)?|m\.?\s?pharm(?:acy|a)?|d\.?\s?pharm(?:acy|a)?|pharm\.?\s?d|b\.?p\.?t|m\.?p\.?t|bfa|mfa|bsn|msn|adn|gnm|anm|ll\.?\s?[bm]|j\.?d|bachelor(?:['’]?s)?|master(?:['’]?s)?(?=\s(?:degree|of|in|science|program))|master of|magister|licence professionnelle|licenciatura|grado en|máster|maestría|laurea|associate(?:['’]?s)?(?=\s(?:degree|of|in))|a\.a\.s?\.?|foundation degree|diplom(?:a|as|e|o|-?\p{L}*)?|post\s?graduat(?:e|ion)|postgraduate|under\s?graduat(?:e|ion)|graduation|higher secondary|senior secondary|secondary school|intermediate|matriculation|matric|s\.?s\.?l?\.?c|h\.?s\.?c|10th|12th|xth|xiith|xii|x|10\s?\+\s?2|class (?:x|xii|10|12)|a[\s-]levels?|o[\s-]levels?|gcse[s']{0,2}|igcse|b\.?tec|nvq|svq|hnd|hnc|mbo|hbo|pgce|qts|ged|high school(?: diploma)?|i\.?t\.?i|abitur|fachabitur|mittlere reife|realschulabschluss|hauptschulabschluss|berufsausbildung|ausbildung (?:zu[mr]?|als)|staatsexamen|baccalaur[ée]at|bac\s?\+\s?\d|bts|dut|bachillerato|leaving certificate|city (?:&|and) guilds|apprenticeship (?:in|as)|certificate (?:iii|iv|in|of)|advanced diploma|chartered accountant|ca (?:final|inter)|cma|acca)(?![\p{L}])/iu;

/** Two or three capitals that are also words or states: only as the first word of a line or before "in", "of", a bracket. */
const shortOnes = /^(?:ba|ma|bs|ms|be|me|cma|acca|intermediate|bts|graduation|iti|xii|x)$/i;

const institution =
  /(?<![\p{L}])(?:universit(?:y|ies|ät|é|ä|à|eit|et)|universi(?:dad|dade|tatea)|università|college|collège|institute|institut|instituto|institution|school|academy|polytechnic|politecnico|politécnica|hochschule|fachhochschule|gymnasium|realschule|berufsschule|berufskolleg|vidyalaya|vidya|mandir|iit|iim|nit|iiit|bits|mit|lse|ucl|eth|tu|rwth|board|bootcamp|cbse|icse|seminary|conservatory|conservatoire|faculty|lycée|lyceum|école|ecole|escuela|liceo|high school|ged|i\.t\.i|government iti|govt\.? iti|kendriya|convent|matric(?:ulation)? school|centre|center|open university|jntu|vtu|ignou|sixth form)(?![\p{L}])/iu;

export function isDegree(text: string): boolean {
  // The month is no Master of Architecture.
  const match = degree.exec(text.replace(/(?<!\p{L})(?:[Mm]arch|MARCH)(?!\p{L})/gu, '-----'));
  if (match === null) return false;
  if (!shortOnes.test(match[0])) return true;
  const rest = text.slice(match.index + match[0].length);
  return (
    /^\p{Lu}/u.test(match[0]) &&
    /^(?:\s*(?:$|\(|,|[-–—|:\t])|\s(?:in|of|hons?|\p{Lu}))/u.test(rest) &&
    match.index < 24
  );
}

/** A licence or certificate that stands among the degrees without being one. */
export function isCertificate(text: string): boolean {
  return (
    /(?<!\p{L})(?:certifi(?:ed|cates?|cations?)|licen[cs](?:e|ed|es)|registration|first aid|foundation level)(?!\p{L})/iu.test(
      text,
    ) && !isDegree(text)
  );
}

export function isInstitution(text: string): boolean {
  return institution.test(text);
}
