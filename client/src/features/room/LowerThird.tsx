import type { OnAirPerson } from '@jingqi/contract';

/** Who is speaking, with office, over the foot of the picture. */
export function LowerThird({ person }: { person: OnAirPerson }) {
  return (
    <p className="lower-third" data-testid="lower-third">
      <span className="lower-third__name">{person.name}</span>
      {person.office !== '' && <span className="lower-third__office">{person.office}</span>}
    </p>
  );
}
