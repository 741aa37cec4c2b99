/** Words of the console. */
export const zh = {
  title: '工作台',
};
