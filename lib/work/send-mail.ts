export { sendDueMail as sendMail } from '@/lib/features/mail/send-due-mail';
