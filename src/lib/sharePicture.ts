/** Size in pixels of the pictures that go with shared links; what https://ogp.me readers expect. */
export const pictureSize = {width: 1200, height: 630} as const;

/**
 * Where the picture of a page lies, as a site path: beside the page, so that its address
 * differs from the page's in the ending alone.
 * @param path of a question, of a theme or of the home page: `/theme/id/`, `/theme/`, `/`
 */
export function picturePath(path: string): string {
  return path === '/' ? '/handbook.png' : path.replace(/\/$/, '.png');
}
