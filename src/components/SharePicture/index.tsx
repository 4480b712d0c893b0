import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {picturePath, pictureSize} from '@site/src/lib/sharePicture';

interface Props {
  /** Site path of the page whose picture it is. */
  path: string;
  /** What the picture says. */
  alt: string;
  type?: 'article' | 'website';
}

/**
 * The picture that goes with links to a page (https://ogp.me), which `src/exports/picture` draws.
 * The last one that a page renders counts. Twitter's own tags would say the same again.
 */
export default function SharePicture({path, alt, type = 'website'}: Props): ReactNode {
  const address = useBaseUrl(picturePath(path), {absolute: true});
  return (
    <Head>
      <meta property="og:type" content={type} />
      <meta property="og:image" content={address} />
      <meta property="og:image:width" content={String(pictureSize.width)} />
      <meta property="og:image:height" content={String(pictureSize.height)} />
      <meta property="og:image:alt" content={alt} />
    </Head>
  );
}
