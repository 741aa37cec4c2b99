/** A round picture drawn from the first character of a name. */
export function Avatar({ name, size = 40 }: { name: string; size?: number }) {
  return (
    <span className="avatar" style={{ width: size, height: size, fontSize: size * 0.42 }} aria-hidden>
      {Array.from(name.trim())[0] ?? '·'}
    </span>
  );
}
