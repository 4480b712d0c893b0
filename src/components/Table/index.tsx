import type {ComponentProps, ReactNode} from 'react';

/** A table that scrolls in its own frame, which the keyboard reaches, where the screen is narrow. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls takes focus
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </div>
  );
}
