// Cuts a master to 800 pixels in this process and says what one image took.
// Arguments: master, format, quality, effort (0 where a format has none), images, output file.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const sharp = createRequire(process.cwd() + '/')('sharp');
sharp.cache(false);
const [master, format, quality, effort, images, output] = process.argv.slice(2);
const options = {
  quality: Number(quality),
  ...(Number(effort) ? { effort: Number(effort) } : {}),
  // As Vitrine writes it, and all other formats; sharp's default for AVIF keeps colours whole, which takes a third more bytes.
  ...(format === 'avif' ? { chromaSubsampling: '4:2:0' } : {}),
};
const cut = () => sharp(master).resize({ width: 800 }).toFormat(format, options).toBuffer();

let content = await cut();
if (Number(images) > 1) {
  for (let i = 0; i < 3; i++) await cut();
}
const before = process.cpuUsage();
for (let i = 0; i < Number(images); i++) content = await cut();
const used = process.cpuUsage(before);
writeFileSync(output, content);
console.log((used.user + used.system) / 1000 / Number(images));
