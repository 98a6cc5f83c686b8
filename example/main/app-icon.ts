/** A page with its margin. Drawn here, so that there is no file to be found at run time. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d9593f"/><stop offset="1" stop-color="#a93622"/></linearGradient></defs>
<rect width="256" height="256" rx="58" fill="url(#g)"/>
<path d="M70 44h92l34 34v122a14 14 0 0 1-14 14H70a14 14 0 0 1-14-14V58a14 14 0 0 1 14-14z" fill="#fffaf0"/>
<path d="M162 44l34 34h-24a10 10 0 0 1-10-10z" fill="#ecd9bf"/>
<path d="M94 44v170" stroke="#d9593f" stroke-width="5"/>
<path d="M112 104h64M112 130h64M112 156h64M112 182h40" stroke="#b9ab97" stroke-width="9" stroke-linecap="round"/>
<path d="M75 122l6 6 6-6" fill="none" stroke="#a93622" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="77" cy="158" r="5" fill="#a93622"/>
</svg>`

export const APP_ICON = `data:image/svg+xml;base64,${Buffer.from(DRAWING).toString('base64')}`
