declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  // What the tools of Vue make of such a file.
  export default component;
}
