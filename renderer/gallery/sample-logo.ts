const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56"><rect width="56" height="56" rx="13" fill="#155e63"/>' +
  '<path d="M28 12 44 42H12Z" fill="#f6b26b"/><path d="M28 12 44 42H28Z" fill="#e2733d"/></svg>'

/** The icon of an app that does not exist. */
export const SAMPLE_LOGO = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`
