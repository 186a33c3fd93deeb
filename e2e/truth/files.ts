import { type Answer, page, resource } from '../lab/answers.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What an address answers, by the kind of file that it ends in. */
export const files: Readonly<Record<string, Answer>> = {
  png: resource('image/png', pixel),
  svg: resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><clipPath id="a"/></svg>'),
  js: resource('text/javascript', '0;\n'),
  css: resource('text/css', 'h2 { color: teal }\n'),
  html: page({ title: 'A page that was asked for' }),
  json: resource('application/json', '{}\n'),
  woff2: resource('font/woff2', ''),
  // Firefox asks for an empty file again and again; a video may well be sound alone.
  mp4: resource('audio/wav', silence()),
  mp3: resource('audio/wav', silence()),
  vtt: resource('text/vtt', 'WEBVTT\n'),
  xsl: resource(
    'text/xsl',
    '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><p>x</p></xsl:template></xsl:stylesheet>',
  ),
};

/** A tenth of a second of eight-bit sound, one channel, in the simplest format there is (RIFF WAVE). */
function silence(): Uint8Array {
  const samples = 800;
  const file = Buffer.alloc(44 + samples, 0x80);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8_000, 24);
  file.writeUInt32LE(8_000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
  return file;
}
