import { adminOccupations } from './admin';
import { agricultureOccupations } from './agriculture';
import { beautyOccupations } from './beauty';
import { constructionOccupations } from './construction';
import { dataOccupations } from './data';
import { designOccupations } from './design';
import { educationOccupations } from './education';
import { electricalOccupations } from './electrical';
import { financeOccupations } from './finance';
import { healthOccupations } from './health';
import { hospitalityOccupations } from './hospitality';
import { infrastructureOccupations } from './infrastructure';
import { legalOccupations } from './legal';
import { logisticsOccupations } from './logistics';
import { managementOccupations } from './management';
import { manufacturingOccupations } from './manufacturing';
import { marketingOccupations } from './marketing';
import { mechanicalOccupations } from './mechanical';
import { mediaOccupations } from './media';
import { nursingOccupations } from './nursing';
import { peopleOccupations } from './people';
import { productOccupations } from './product';
import { publicOccupations } from './public';
import { retailOccupations } from './retail';
import { safetyOccupations } from './safety';
import { salesOccupations } from './sales';
import { scienceOccupations } from './science';
import { securityOccupations } from './security';
import { softwareOccupations } from './software';
import { supportOccupations } from './support';
import { tradesOccupations } from './trades';

export const occupationGroups = [
  adminOccupations,
  agricultureOccupations,
  beautyOccupations,
  constructionOccupations,
  dataOccupations,
  designOccupations,
  educationOccupations,
  electricalOccupations,
  financeOccupations,
  healthOccupations,
  hospitalityOccupations,
  infrastructureOccupations,
  legalOccupations,
  logisticsOccupations,
  managementOccupations,
  manufacturingOccupations,
  marketingOccupations,
  mechanicalOccupations,
  mediaOccupations,
  nursingOccupations,
  peopleOccupations,
  productOccupations,
  publicOccupations,
  retailOccupations,
  safetyOccupations,
  salesOccupations,
  scienceOccupations,
  securityOccupations,
  softwareOccupations,
  supportOccupations,
  tradesOccupations,
];
