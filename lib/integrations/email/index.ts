export { isMailTemplate, renderMail, renderMailText } from './render';
