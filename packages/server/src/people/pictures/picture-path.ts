/** Where the picture lies that has this key. */
export function picturePath(key: string): string {
  return `/pictures/${key}.webp`;
}

/** As a part of what is told of somebody: nothing where there is none. */
export function pictureOf({ picture }: { readonly picture: string | null }): { readonly picture?: string } {
  return picture === null ? {} : { picture: picturePath(picture) };
}
