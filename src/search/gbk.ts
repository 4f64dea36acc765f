/*
 * Chinese text in GBK takes two bytes a character and not three, and after compression still a sixth
 * less; every browser reads it. What browsers may not agree on is written as JSON does what it must
 * not hold: the text is JSON.
 */

/** @param json What is not in GBK stands in strings only. */
export function encodeGbk(json: string): Uint8Array {
  const table = tableOf();
  const bytes = Buffer.alloc(json.length * 6);
  let length = 0;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    const pair = table[unit] ?? 0;
    if (unit < 0x80) length = bytes.writeUInt8(unit, length);
    else if (pair > 0) length = bytes.writeUInt16BE(pair, length);
    else length += bytes.write(`\\u${unit.toString(16).padStart(4, '0')}`, length, 'latin1');
  }
  return bytes.subarray(0, length);
}

export function decodeGbk(bytes: Uint8Array): string {
  return new TextDecoder('gbk').decode(bytes);
}

let known: Uint16Array | undefined;

/** Of UTF-16 units the two bytes; 0 where there are none. */
function tableOf(): Uint16Array {
  if (known) return known;
  known = new Uint16Array(0x10000);
  // GB 2312's signs and characters, GBK's further characters in front of them and behind.
  for (const [first, last, from] of [
    [0xa1, 0xa3, 0xa1],
    [0xb0, 0xf7, 0xa1],
    [0x81, 0xa0, 0x40],
    [0xaa, 0xfd, 0x40],
  ] as const) {
    for (let lead = first; lead <= last; lead += 1) addRow(known, lead, from);
  }
  return known;
}

const isSettled = /^[\u4e00-\u9fa5\u3000-\u3015\uff01-\uff5e\u00b7\u2014\u2018-\u201d\u2026]$/;

function addRow(table: Uint16Array, lead: number, from: number): void {
  for (let trail = from; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const sign = decodeGbk(Uint8Array.of(lead, trail));
    if (isSettled.test(sign)) table[sign.charCodeAt(0)] ||= lead * 0x100 + trail;
  }
}
