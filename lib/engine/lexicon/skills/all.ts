import { adminSkills } from './admin';
import { agricultureSkills } from './agriculture';
import { beautySkills } from './beauty';
import { constructionSkills } from './construction';
import { dataSkills } from './data';
import { designSkills } from './design';
import { educationSkills } from './education';
import { electricalSkills } from './electrical';
import { financeSkills } from './finance';
import { generalSkills } from './general';
import { healthSkills } from './health';
import { hospitalitySkills } from './hospitality';
import { infrastructureSkills } from './infrastructure';
import { legalSkills } from './legal';
import { logisticsSkills } from './logistics';
import { managementSkills } from './management';
import { manufacturingSkills } from './manufacturing';
import { marketingSkills } from './marketing';
import { mechanicalSkills } from './mechanical';
import { mediaSkills } from './media';
import { nursingSkills } from './nursing';
import { officeSkills } from './office';
import { peopleSkills } from './people';
import { productSkills } from './product';
import { publicSkills } from './public';
import { retailSkills } from './retail';
import { safetySkills } from './safety';
import { salesSkills } from './sales';
import { scienceSkills } from './science';
import { securitySkills } from './security';
import { softwareSkills } from './software';
import { supportSkills } from './support';
import { tradesSkills } from './trades';

export const skillGroups = [
  adminSkills,
  agricultureSkills,
  beautySkills,
  constructionSkills,
  dataSkills,
  designSkills,
  educationSkills,
  electricalSkills,
  financeSkills,
  generalSkills,
  healthSkills,
  hospitalitySkills,
  infrastructureSkills,
  legalSkills,
  logisticsSkills,
  managementSkills,
  manufacturingSkills,
  marketingSkills,
  mechanicalSkills,
  mediaSkills,
  nursingSkills,
  officeSkills,
  peopleSkills,
  productSkills,
  publicSkills,
  retailSkills,
  safetySkills,
  salesSkills,
  scienceSkills,
  securitySkills,
  softwareSkills,
  supportSkills,
  tradesSkills,
];
