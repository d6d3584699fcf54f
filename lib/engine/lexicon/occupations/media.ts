import { occupation, occupationsOf } from '@/lib/engine/lexicon/entry';

export const mediaOccupations = occupationsOf('media', [
  occupation(
    'Video Editor',
    'Film Editor, Video Producer, Post-Production Editor, Multimedia Editor, Reels Editor, Video Content Editor, Multimedia Specialist, Multimedia Designer',
    'video-editing, adobe-premiere, after-effects, davinci-resolve, final-cut-pro, motion-graphics',
    'videographer 0.7',
  ),
  occupation(
    'Videographer',
    'Cinematographer, Camera Operator, Cameraman, Drone Operator, Director of Photography, Drone Pilot, Camera Assistant',
    'videography, video-editing, photography, drone-operation, lighting-design',
    'photographer 0.75',
  ),
  occupation(
    'Photographer',
    'Photo Editor, Wedding Photographer, Product Photographer, Photojournalist, Photography Assistant, Studio Photographer, Retoucher',
    'photography, photo-editing, adobe-lightroom, adobe-photoshop, lighting-design',
    'graphic-designer 0.35',
  ),
  occupation(
    'Journalist',
    'Reporter, News Reporter, Correspondent, Sub Editor, News Writer, Staff Writer, News Anchor, News Producer, Anchor?, Feature Writer, Columnist',
    'journalism, editing, interviewing, content-writing, broadcasting',
    'editor 0.75',
  ),
  occupation(
    'Editor?',
    'Copy Editor, Proofreader, Editorial Assistant, Managing Editor, Senior Editor, Book Editor, Associate Editor, Commissioning Editor, Assistant Editor, Editor in Chief, Publishing Editor',
    'editing, publishing, writing-skills, content-writing',
  ),
  occupation(
    'Content Creator',
    'YouTuber, Influencer, Video Creator, Podcaster, Podcast Producer, Digital Content Creator, Vlogger',
    'youtube-content-creation, video-editing, social-media-marketing, videography, podcast-production',
    'video-editor 0.6',
  ),
  occupation(
    'Sound Engineer',
    'Audio Engineer, Music Producer, Sound Designer, Audio Technician, Sound Technician, Recording Engineer, AV Technician, Audio Visual Technician, Mixing Engineer',
    'audio-production, pro-tools, podcast-production',
    'broadcast-producer 0.5',
  ),
  occupation(
    'Broadcast Producer',
    'Film Director, Radio Jockey, RJ, Producer?, Executive Producer, Assistant Director, Production Assistant, Program Producer, Film Producer, TV Presenter, Line Producer, Radio Presenter, Broadcast Engineer, Broadcast Technician, Scriptwriter, Screenwriter',
    'broadcasting, film-production, scriptwriting, news-anchoring',
    'video-editor 0.45, journalist 0.45',
  ),
  occupation(
    'Translator',
    'Interpreter?, Language Specialist, Linguist, Localization Specialist, Arabic Translator, Language Expert, Medical Interpreter, Legal Translator, Transcriptionist, Subtitler, Localization Manager',
    'translation, interpretation, editing, transcription, subtitling',
    'editor 0.4',
  ),
  occupation(
    'Musician',
    'Singer, Dancer, Choreographer, Actor, Actress, Performing Artist, Dance Teacher, Music Teacher, Dance Instructor, Music Instructor, Voice Artist, Guitarist, Pianist',
    'music-performance, music-teaching, dance, acting',
    'teacher 0.25',
  ),
]);
