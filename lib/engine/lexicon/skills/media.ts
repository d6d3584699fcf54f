import { skill, skillsOf } from '@/lib/engine/lexicon/entry';

export const mediaSkills = skillsOf('media', [
  skill(
    'Video Editing',
    'video production, film editing, video post-production, editing videos, reels editing',
  ),
  skill('Adobe Premiere', 'Premiere Pro, Adobe Premiere Pro', {
    implies: 'video-editing',
    near: 'final-cut-pro, davinci-resolve',
  }),
  skill('Final Cut Pro', 'FCPX, Final Cut', { implies: 'video-editing' }),
  skill('DaVinci Resolve', 'color grading, colour correction, CapCut', { implies: 'video-editing' }),
  skill('Avid Media Composer', 'Avid??', { implies: 'video-editing' }),
  skill(
    'Videography',
    'camera operation, cinematography, video shooting, drone videography, multi-camera shoots',
    { near: 'photography' },
  ),
  skill(
    'Photography',
    'product photography, photo shoots, photo shooting, event photography, portrait photography, wedding photography',
  ),
  skill('Photo Editing', 'photo retouch, image retouching, color correction of photos', {
    near: 'adobe-photoshop',
  }),
  skill('Drone Operation', 'UAV operation, drone pilot, drone flying, DGCA drone license'),
  skill(
    'Audio Production',
    'sound engineering, audio engineering, audio mixing, sound design, music production, sound recording',
  ),
  skill('Pro Tools', 'Logic Pro, Ableton Live, FL Studio, Adobe Audition, Cubase', {
    implies: 'audio-production',
  }),
  skill('Podcast Production', 'podcasting, podcast editing', { near: 'audio-production' }),
  skill('Voice Over', 'voiceover, voice acting, dubbing'),
  skill(
    'Journalism',
    'news reporting, news writing, investigative journalism, reporting news, feature writing',
    { near: 'content-writing' },
  ),
  skill(
    'Editing',
    'copy editing, copyediting, proofreading, proof-reading, manuscript editing, content editing',
  ),
  skill('Publishing', 'book publishing, digital publishing, editorial management'),
  skill('Scriptwriting', 'screenwriting, script writing, scriptwriter', { near: 'copywriting' }),
  skill('Creative Writing', 'storytelling, fiction writing, ghostwriting', { near: 'content-writing' }),
  skill(
    'Broadcasting',
    'TV production, television production, radio broadcasting, live broadcast, OBS Studio, vMix, live streaming',
  ),
  skill('News Anchoring', 'TV presenting, radio presenting, hosting events, emceeing', {
    near: 'broadcasting',
  }),
  skill('Film Production', 'film making, filmmaking, film direction, line production'),
  skill('Lighting Design', 'stage lighting, studio lighting', { near: 'videography' }),
  skill(
    'Translation',
    'document translation, English-Hindi translation, Arabic translation, SDL Trados, CAT tools, localization',
  ),
  skill(
    'Interpretation',
    'simultaneous interpretation, consecutive interpreting, sign language interpreting, interpreting services',
    { near: 'translation' },
  ),
  skill('Subtitling', 'captioning, closed captioning', { near: 'transcription' }),
  skill('Transcription', 'audio transcription, audio typing', { near: 'typing' }),
  skill('YouTube Content Creation', 'YouTube channel management, YouTube SEO, vlogging', {
    near: 'video-editing',
  }),
  skill('Music Performance', 'playing guitar, playing piano, singing, vocal training, band performance'),
  skill('Music Teaching', 'music education', { near: 'music-performance' }),
  skill('Dance', 'choreography, Bharatanatyam, Kathak, ballet'),
  skill('Acting??', 'theatre acting, stage performance, drama performance'),
]);
