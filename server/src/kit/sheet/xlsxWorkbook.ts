import { DomainError } from '@jingqi/contract';
import { attribute, elementsOf, partText } from './xml.ts';
import type { ZipEntry } from './zipEntries.ts';

const small = 4 * 1024 * 1024;

/** What has to be known of a workbook to read its first sheet. */
export interface Workbook {
  sheet: ZipEntry;
  strings: ZipEntry | undefined;
  /** By the number of a cell's style: whether it shows its number as a date. */
  isDateStyle: boolean[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
}

/** Throws BAD_SHEET when it is no workbook. */
export async function readWorkbook(bytes: Buffer, entries: Map<string, ZipEntry>): Promise<Workbook> {
  const workbook = await partText(bytes, entries.get('xl/workbook.xml'), small);
  const relations = await partText(bytes, entries.get('xl/_rels/workbook.xml.rels'), small);
  const styles = await partText(bytes, entries.get('xl/styles.xml'), 2 * small);
  const targets = new Map(
    [...elementsOf(relations, 'Relationship')].map(({ attributes }) => [
      attribute(attributes, 'Id'),
      pathOf(attribute(attributes, 'Target')),
    ]),
  );
  const [first] = [...elementsOf(workbook, 'sheet')].filter(({ attributes }) => !isHidden(attributes));
  const sheet = entries.get(targets.get(attribute(first?.attributes ?? '', '\\w+:id')) ?? '');
  if (!sheet) throw new DomainError('BAD_SHEET');
  const [properties] = elementsOf(workbook, 'workbookPr');
  return {
    sheet,
    strings: [...entries.values()].find(({ name }) => name.toLowerCase() === 'xl/sharedstrings.xml'),
    isDateStyle: dateStyles(styles),
    from1904: ['1', 'true'].includes(attribute(properties?.attributes ?? '', 'date1904')),
  };
}

const isHidden = (attributes: string): boolean => /hidden/iu.test(attribute(attributes, 'state'));
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function dateStyles(styles: string): boolean[] {
  const codes = new Map(
    [...elementsOf(styles, 'numFmt')].map(({ attributes }) => [
      attribute(attributes, 'numFmtId'),
      attribute(attributes, 'formatCode'),
    ]),
  );
  const [formats] = elementsOf(styles, 'cellXfs');
  return [...elementsOf(formats?.inner ?? '', 'xf')].map(({ attributes }) => {
    const id = attribute(attributes, 'numFmtId');
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateCode(code);
  });
}

// ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are those of Chinese spreadsheets.
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function isDateCode(code: string): boolean {
  return /[ymdhs]/iu.test(code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, ''));
}
