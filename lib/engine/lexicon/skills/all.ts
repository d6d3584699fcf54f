import { dataSkills } from './data';
import { generalSkills } from './general';
import { infrastructureSkills } from './infrastructure';
import { officeSkills } from './office';
import { softwareSkills } from './software';

export const skillGroups = [softwareSkills, dataSkills, infrastructureSkills, officeSkills, generalSkills];
