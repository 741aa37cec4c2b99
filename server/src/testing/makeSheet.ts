import { once } from 'node:events';
import { createDeflateRaw, crc32, deflateRawSync } from 'node:zlib';

interface Part {
  name: string;
  packed: Buffer;
  size: number;
  crc: number;
  flags?: number;
  method?: number;
}

/** A ZIP archive of these parts (name and content), made by hand so that tests can break it. */
export function zipOf(parts: Record<string, string | Buffer>, change: (part: Part) => Part = (part) => part): Buffer {
  return archive(
    Object.entries(parts).map(([name, content]) => {
      const bytes = Buffer.from(content);
      return change({ name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) });
    }),
  );
}

/** The parts of a workbook around the rows of its only sheet. */
export function workbookParts(
  sheet: string | Buffer,
  { strings = [], styles = '', workbookPr = '' }: { strings?: string[]; styles?: string; workbookPr?: string } = {},
): Record<string, string | Buffer> {
  return {
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbookPr}<sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" TargetMode="External" Target="https://elsewhere.example/x"/></Relationships>',
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
}

/** A workbook with these rows of text, as XML. */
export function workbookOf(rows: string, after = '', extra: Parameters<typeof workbookParts>[1] = {}): Buffer {
  return zipOf(workbookParts(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`, extra));
}

/** A workbook whose sheet is made piece by piece, for sheets larger than anybody should hold in memory. */
export async function streamedWorkbook(pieces: Iterable<string>): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 1 });
  const packed: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => packed.push(piece));
  let size = 0;
  for (const piece of pieces) {
    size += Buffer.byteLength(piece);
    if (!deflate.write(piece)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  return zipOf(workbookParts(''), (part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, packed: Buffer.concat(packed), size } : part,
  );
}

/** `<c>` with an inline text. */
export const textCell = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

function archive(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const head = Buffer.concat([localHeader(part), Buffer.from(part.name), part.packed]);
    directory.push(directoryHeader(part, offset), Buffer.from(part.name));
    local.push(head);
    offset += head.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

function localHeader({ name, packed, size, crc, flags = 0, method = 8 }: Part): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return header;
}

function directoryHeader({ name, packed, size, crc, flags = 0, method = 8 }: Part, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(offset, 42);
  return header;
}
