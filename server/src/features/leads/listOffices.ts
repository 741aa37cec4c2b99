import { District, type LeadOffice } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteRequest } from '../../kit/index.ts';
import { Carrier } from '../registers/index.ts';
import { districtWord } from './lead.words.ts';

/** The hub, windows and carriers a lead can be handed to, narrowed by district and by words of the name. */
export async function listOffices({ query }: RouteRequest<'leadOffices'>): Promise<{ items: LeadOffice[] }> {
  const text = (query.text ?? '').toLowerCase();
  const districts = District.options.filter((one) => query.district === undefined || one === query.district);
  const windows = districts
    .filter((district) => `${districtWord(district, 'zh')}${districtWord(district, 'en')}`.toLowerCase().includes(text))
    .map((district): LeadOffice => ({ kind: 'window', district }));
  const carriers = await carriersOf(districts, text);
  const hub: LeadOffice[] = query.district === undefined && text === '' ? [{ kind: 'hub' }] : [];
  return { items: [...hub, ...windows, ...carriers].slice(0, 300) };
}

async function carriersOf(districts: District[], text: string): Promise<LeadOffice[]> {
  const found = await Carrier.find({ district: mongoose.trusted({ $in: districts }), active: true })
    .sort({ sortKey: 1, _id: 1 })
    .limit(2_000)
    .lean();
  return found
    .filter(({ name, keys }) => [name.toLowerCase(), ...keys].some((key) => key.includes(text)))
    .map(({ _id, name, district }) => ({ kind: 'carrier', carrierId: _id, name, district }));
}
