export const productName = 'Career Co-Pilot';
