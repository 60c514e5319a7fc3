/** What Storybook makes of a page: a component of its own. */
declare module '*.mdx' {
  const page: (properties: object) => unknown;
  export default page;
}
