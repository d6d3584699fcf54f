import { softwareOccupations } from './software';

export const occupationGroups = [softwareOccupations];
