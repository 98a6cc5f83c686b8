/** What pages of hosts do to all elements, each worse than the one before. All of it comes after our own sheet. */
export const HOST_STYLES: Readonly<Record<string, string>> = {
  'the preflight of Tailwind 3': `
    *, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb }
    html { line-height: 1.5; tab-size: 4; font-family: Georgia, serif }
    body { margin: 0; line-height: inherit }
    h1, h2, h3 { font-size: inherit; font-weight: inherit }
    a { color: inherit; text-decoration: inherit }
    b, strong { font-weight: bolder }
    code, kbd, samp, pre { font-family: monospace; font-size: 1em }
    button, input, optgroup, select, textarea { font-family: inherit; font-size: 100%; font-weight: inherit;
      line-height: inherit; letter-spacing: inherit; color: inherit; margin: 0; padding: 0 }
    button, select { text-transform: none }
    button, [type='button'], [type='reset'], [type='submit'] { -webkit-appearance: button;
      background-color: transparent; background-image: none }
    summary { display: list-item }
    blockquote, dl, dd, h1, h2, h3, hr, figure, p, pre { margin: 0 }
    ol, ul, menu { list-style: none; margin: 0; padding: 0 }
    input::placeholder, textarea::placeholder { opacity: 1; color: #9ca3af }
    button, [role='button'] { cursor: pointer }
    img, svg, video, canvas { display: block; vertical-align: middle }
    img, video { max-width: 100%; height: auto }`,
  'a reset of everything': `
    * { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: 20px/2 Georgia, serif; color: #b00;
      text-align: center; letter-spacing: 2px; word-spacing: 4px; text-transform: uppercase; text-indent: 8px;
      background: none; vertical-align: top; list-style: square; text-shadow: 1px 1px red; border-radius: 0 }`,
  'plain elements unset': `
    button, input, summary, details, dl, dt, dd, ul, li, h1, h2, p, b, span, img, form, header, footer, label,
    output { all: unset }`,
  'plain elements styled': `
    button { background: orange; border: 3px dotted lime; padding: 30px; border-radius: 0; text-transform: uppercase;
      width: 100%; min-width: 200px; box-shadow: 0 0 9px red; transition: all 1s }
    button:hover { background: red } input { width: 50px; height: 90px; border: 0; background: yellow }
    input[type='text'] { border: 9px solid red; font-size: 30px } label { display: block; float: left; color: red }
    form { display: grid; grid-template-columns: 1fr 1fr; margin: 40px; padding: 9px; background: pink }
    header, footer { position: sticky; top: 0; background: black; height: 100px; display: block }
    h1, h2 { font: 60px cursive; margin: 40px; text-align: right } p { margin: 2em; max-width: 10ch; color: gray }
    ul, ol, dl { margin: 3em; padding: 3em; list-style: square } li { display: list-item; margin: 1em } dd { margin: 4em }
    dt { font-weight: bold; float: left } svg { width: 100%; height: auto; fill: red; display: inline }
    section { padding: 100px; max-width: 300px; background: yellow } span { color: green; font-size: 40px }
    summary { display: list-item; font-size: 2em } b { color: fuchsia; font-size: 2em } img { width: 10px }`,
  'a page with a voice of its own': `
    html { font-size: 16px } body { font: italic 700 22px/2.2 Georgia; color: maroon; text-align: right;
      letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase; text-indent: 30px; white-space: pre;
      text-shadow: 2px 2px 0 lime; cursor: crosshair; list-style: circle; visibility: visible }`,
}
