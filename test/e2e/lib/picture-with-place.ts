import { crc32, deflateSync } from 'node:zlib';

/** Where the picture was taken, as it stands in its metadata. */
export const PLACE = 'N50.0875 E14.4213';

/** A PNG picture with grain, so that it does not get small, and with the place where it was taken. */
export function pictureWithPlace(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits each for red, green and blue.
  header.set([8, 2], 8);
  const lines = Buffer.alloc(height * (1 + 3 * width));
  let grain = 7;
  for (let index = 0; index < lines.length; index += 1) {
    grain = (grain * 1_103_515_245 + 12_345) % 2 ** 31;
    lines[index] = index % (1 + 3 * width) === 0 ? 0 : grain >> 16;
  }
  // A description and nothing else, in the order of Intel's processors.
  const exif = Buffer.concat([
    Buffer.from('4949 2a00 0800 0000 0100 0e01 0200'.replaceAll(' ', ''), 'hex'),
    Buffer.from([PLACE.length + 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(`${PLACE}\0`),
  ]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('eXIf', exif),
    chunk('tEXt', Buffer.from(`Comment\0${PLACE}`)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
