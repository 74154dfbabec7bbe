// The light build bears no types of its own; what we use of it is the same.
declare module 'hls.js/light' {
  export { default as Hls } from 'hls.js';
}
