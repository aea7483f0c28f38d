// Writes samples as a WAV file: one channel, 16 bits, which every browser reads.
// The layout is that of Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0" (1991).

const HEAD = 44;

/**
 * @param {Float64Array} samples -1 … 1
 * @param {number} rate samples a second
 * @returns {Buffer}
 */
export function waveFile(samples, rate) {
  const file = Buffer.alloc(HEAD + 2 * samples.length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((value, i) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), HEAD + 2 * i);
  });
  return file;
}
