/** Words of the studio. */
export const zh = {
  title: '播出间',
};
