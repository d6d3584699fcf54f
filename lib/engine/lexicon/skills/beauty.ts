import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const beautySkills = skillsOf('beauty', [
  skill(
    'Hair Styling',
    'hairstyling, hairdressing, blow-drying, blow dry, hair styling and cutting, bridal hair, updos',
    { near: 'hair-cutting' },
  ),
  skill('Hair Cutting', 'haircuts, haircutting, hair cuts, trimming hair, ladies haircut'),
  skill('Hair Coloring', 'hair color, balayage, highlights and lowlights, color correction of hair', {
    near: 'hair-styling',
  }),
  skill('Hair Treatments', 'keratin treatment, hair smoothening, hair spa, hair rebonding, perming', {
    near: 'hair-styling',
  }),
  skill('Barbering', 'beard trimming, shaving, mens grooming, beard styling, fades and tapers', {
    near: 'hair-cutting',
  }),
  skill(
    'Makeup Artistry',
    'makeup, make-up artistry, bridal makeup, HD makeup, airbrush makeup, make-up application',
  ),
  skill(
    'Skincare',
    'skin care, facials, facial treatments, skin treatments, chemical peels, microdermabrasion, skin analysis',
    { near: 'cosmetology' },
  ),
  skill(
    'Cosmetology',
    'beauty therapy, beauty treatments, beauty services, beautician course, esthetics, aesthetics treatments, NVQ beauty therapy, cosmetology license',
  ),
  skill('Waxing', 'threading, waxing and threading, hair removal, eyebrow shaping, Brazilian waxing', {
    near: 'cosmetology',
  }),
  skill(
    'Nail Care',
    'manicure, pedicure, manicure and pedicure, nail art, gel nails, acrylic nails, nail extensions',
  ),
  skill(
    'Lash and Brow Services',
    'eyelash extensions, lash extensions, microblading, lash lift, brow lamination',
    { near: 'cosmetology' },
  ),
  skill('Mehndi', 'henna art, henna design', { near: 'makeup-artistry' }),
  skill('Laser Treatments', 'laser hair removal, aesthetic lasers, IPL treatment', { near: 'skincare' }),
  skill(
    'Spa Treatments',
    'spa therapy, body treatments, body scrubs, spa services, Balinese massage, Thai massage',
    { near: 'skincare' },
  ),
  skill('Salon Management', 'salon operations, spa management', { near: 'store-management' }),
  skill(
    'Fitness Training',
    'personal training, gym training, fitness instruction, strength training, workout planning, fitness assessment, group fitness',
  ),
  skill('Yoga', 'yoga instruction, yoga teaching, pranayama, Pilates', { near: 'fitness-training' }),
  skill('Zumba', 'aerobics, Les Mills, HIIT classes, CrossFit coaching', { near: 'fitness-training' }),
  skill('Tattooing', 'tattoo art, body piercing'),
]);
