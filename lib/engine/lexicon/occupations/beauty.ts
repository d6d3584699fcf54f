import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const beautyOccupations = occupationsOf('beauty', [
  occupation(
    'Hairdresser',
    'Hair Stylist, Hairstylist, Hair Dresser, Barber, Hair Colorist, Salon Stylist, Junior Hair Stylist, Ladies Hair Dresser, Hair Designer, Senior Stylist, Gents Barber, Hair Technician, Salon Assistant, Colorist?, Salon Apprentice',
    'hair-styling, hair-cutting, hair-coloring, hair-treatments, barbering, customer-service',
    'beautician 0.75',
  ),
  occupation(
    'Beautician',
    'Beauty Therapist, Esthetician, Aesthetician, Cosmetologist, Beauty Technician, Skin Therapist, Beauty Specialist, Facialist, Laser Technician, Waxing Specialist, Brow Artist, Lash Technician, Beauty Consultant, Eyelash Technician, Aesthetic Therapist, Laser Therapist, Beauty Parlour Assistant, Skincare Specialist, Lash Artist',
    'cosmetology, skincare, waxing, nail-care, makeup-artistry, laser-treatments',
    'makeup-artist 0.75, nail-technician 0.75, spa-therapist 0.7',
  ),
  occupation(
    'Makeup Artist',
    'Make-Up Artist, MUA, Bridal Makeup Artist, Makeup Consultant, Mehndi Artist, Henna Artist, Tattoo Artist, Cosmetic Consultant, SFX Makeup Artist',
    'makeup-artistry, mehndi, skincare, sales',
  ),
  occupation(
    'Nail Technician',
    'Nail Artist, Manicurist, Pedicurist, Nail Tech, Nail Specialist',
    'nail-care, cosmetology, customer-service',
  ),
  occupation(
    'Spa Therapist',
    'Massage Therapist, Masseuse, Masseur, Spa Attendant, Ayurvedic Therapist, Massage Practitioner, Spa Receptionist, Spa Associate, Licensed Massage Therapist, Reflexologist',
    'spa-treatments, massage-therapy, customer-service',
    'physiotherapist 0.3',
  ),
  occupation(
    'Salon Manager',
    'Spa Manager, Beauty Salon Manager, Salon Supervisor, Salon Receptionist, Salon Coordinator, Spa Supervisor',
    'salon-management, customer-service, team-management, cash-handling',
    'store-manager 0.5, hairdresser 0.5, beautician 0.5',
  ),
  occupation(
    'Fitness Trainer',
    'Personal Trainer, Gym Trainer, Fitness Instructor, Gym Instructor, Yoga Instructor, Yoga Teacher, Yoga Trainer, Zumba Instructor, Fitness Coach, Pilates Instructor, Strength and Conditioning Coach, Group Fitness Instructor, Gym Manager, Fitness Manager, Health Coach, Wellness Coach, Gym Attendant, Aerobics Instructor',
    'fitness-training, yoga, zumba, nutrition-counseling, first-aid',
    'physiotherapist 0.35',
  ),
]);
