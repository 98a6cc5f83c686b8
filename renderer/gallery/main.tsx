import { createRoot } from 'react-dom/client'
import './gallery.css'
import { GalleryPage } from './gallery-page.js'

const content = document.querySelector<HTMLElement>('#root')
if (content === null) throw new TypeError('expected the page to have an element #root')
createRoot(content).render(<GalleryPage />)
