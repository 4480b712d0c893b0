import type {ReactNode} from 'react';

interface Props {
  /** Stable name of the point within its page. */
  point: string;
  children: ReactNode;
}

/** A point the reader can tick; `src/client/keyPoints.ts` remembers it on this device. */
export default function KeyPoint({point, children}: Props): ReactNode {
  return (
    <label className="key-point">
      <input type="checkbox" data-key-point={point} />
      <span>{children}</span>
    </label>
  );
}
