// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Message } from './message.js'

/** English, and the list of all messages: other languages have the same names and the same placeholders. */
export const en = {
  'link.buy': 'Buy a license',
  'link.renew': 'Renew',
  'link.manage': 'Manage computers',
  'link.manage-short': 'Manage',
  'link.support': 'Contact support',
  'link.lost-key': 'Lost your key?',
  'link.opens-browser': '(opens in your browser)',

  'action.activate': 'Activate',
  'action.activate-again': 'Activate again',
  'action.back': 'Back',
  'action.cancel': 'Cancel',
  'action.check-again': 'Check again',
  'action.close': 'Close',
  'action.continue': 'Continue',
  'action.continue-trial': 'Continue trial',
  'action.copy': 'Copy',
  'action.copy-name': 'Copy the name {name}',
  'action.copy-diagnostics': 'Copy diagnostics',
  'action.copy-message': 'Copy message',
  'action.deactivate': 'Deactivate this computer',
  'action.dismiss': 'Done',
  'action.dismiss-name': 'Done with {name}',
  'action.enter-key': 'Enter license key',
  'action.keep-activated': 'Keep activated',
  'action.license-details': 'License details',
  'action.paste': 'Paste',
  'action.quit': 'Quit',
  'action.remove-here': 'Remove from this computer only',
  'action.start-working': 'Start working',
  'action.try-again': 'Try again',
  'action.use-another-key': 'Use another key',
  'action.use-here': 'Use it on this computer',

  'menu.undo': 'Undo',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.select-all': 'Select all',

  'busy.activating': 'Activating…',
  'busy.checking': 'Checking…',
  'busy.deactivating': 'Deactivating…',

  'badge.activated': 'Activated',
  'badge.attention': 'Attention',
  'badge.locked': 'Locked',
  'badge.offline': 'Offline',
  'badge.trial': 'Trial',

  'enter-key.label': 'License key',
  'enter-key.hint': 'You can paste the whole email. The key is picked out.',
  'enter-key.found': 'Key found in the text you pasted.',
  'enter-key.found-in-file': 'Key found in the file.',
  'enter-key.from-link': 'Key filled in from a link.',
  'enter-key.unknown-form': 'Most keys look different from this. You can still try it.',
  'enter-key.several': {
    one: '{count} key found. Choose it if it is for {app}.',
    other: '{count} keys found. Choose the one for {app}.',
  },
  'enter-key.several-label': 'Keys found',
  'enter-key.checking': 'Checking your key. This usually takes a second or two.',
  'enter-key.still-checking': 'Still waiting for the license server to answer…',
  'enter-key.slow': 'This takes longer than usual. You can wait, or cancel and try again later.',
  'enter-key.drop': 'Drop the email or the text with your key here.',
  'enter-key.no-key-in-file': 'There is no key in this file. Copy the key from your purchase email.',
  'enter-key.file-unreadable': 'This file can’t be read. Open your purchase email and copy the key from it.',
  'enter-key.nothing-to-paste': 'There is no text to paste. Copy the key from your purchase email first.',
  'enter-key.paste-blocked': 'This window may not read the clipboard. Press {keys} to paste.',
  'enter-key.key-short': {
    one: 'A usual key has {count} character more. Is a part missing?',
    other: 'A usual key has {count} characters more. Is a part missing?',
  },
  'enter-key.key-long': {
    one: 'A usual key has {count} character fewer. Is something there twice?',
    other: 'A usual key has {count} characters fewer. Is something there twice?',
  },
  'enter-key.key-letters': 'A usual key has numbers and the letters A to F only. Is “{letters}” right?',
  'enter-key.privacy': 'What is sent when I activate?',
  'enter-key.privacy-text':
    'Your license key, and this computer’s name with a short code that tells it apart. Later checks send the key and the number that the store gave this computer. Nothing you make in {app} is sent.',

  'unlicensed.none.title': 'Activate {app}',
  'unlicensed.none.text': 'Enter the license key from your purchase email.',
  'unlicensed.deactivated.title': 'This computer is deactivated',
  'unlicensed.deactivated.text':
    'You can now activate another one, or enter a license key to use {app} here.',
  'unlicensed.seat-released.title': 'This computer was released',
  'unlicensed.seat-released.text':
    'Its place on your license was freed, for example on the store’s website. One click takes a place again.',
  'unlicensed.new-device.title': 'Use {app} on this computer?',
  'unlicensed.new-device.text':
    'Your license came here from another computer. To use it here, this computer takes a place on it.',
  'unlicensed.storage-unreadable.title': 'Activate {app} again',
  'unlicensed.storage-unreadable.text':
    'The license saved on this computer can’t be read. Your license itself is fine: enter its key once more.',
  'new-device.old-is-gone': 'The other computer no longer needs it',
  'new-device.old-is-gone-text': 'Its place is given back once this computer is activated.',

  'no-seats.title': {
    one: 'The one computer on this license is in use',
    other: 'All {count} computers on this license are in use',
  },
  'no-seats.title-unknown': 'All computers on this license are in use',
  'no-seats.text': 'Free one that you no longer need, then try again.',
  'no-seats.in-app':
    'On a computer that you still have: open the license details in {app} and deactivate it.',
  'no-seats.own': 'One of them may be this computer’s own place from before: <b>{name}</b>. Free that one.',
  'no-seats.online': 'For a computer that is gone: free its place in your order at the store.',
  'no-seats.ask': 'For a computer that is gone: ask support to free its place.',
  'no-seats.message': 'Message for support',

  'support.no-seats':
    'Hello, all computers on my {app} license are in use, so I can’t activate this one. Could you free a place for me?',
  'support.own-seat': 'This one is my own from before and can be freed: {name}',
  'support.key': 'License key ending in {tail}',
  'support.seats': 'Computers: {seats}',

  'activated.title': '{app} is activated',
  'activated.text': 'Thank you for your support.',

  'renewed.title': 'Your license is renewed',
  'renewed.text': 'Thank you for staying. Everything is where you left it.',
  'confirmed.title': 'Your license is confirmed',
  'confirmed.text': 'Everything is where you left it.',

  'details.title': 'Your {app} license',
  'details.text': 'Activated on this computer.',

  'expiring.title': { one: 'Your license ends in {count} day', other: 'Your license ends in {count} days' },
  'expiring.title-today': 'Your license ends today',
  'expiring.text':
    'Renew it, and {app} goes on without a new key. If it renews by itself, there is nothing to do.',

  'deactivate.title': 'Deactivate this computer?',
  'deactivate.text': 'This frees a place on your license, so that you can use it on another computer.',
  'deactivate.effect-here': '{app} asks for a license key the next time it opens here.',
  'deactivate.effect-files': 'Your files and settings stay on this computer.',
  'deactivate.effect-elsewhere': 'On the other computer, enter the key ending in {tail}.',
  'deactivate.effect-elsewhere-unknown': 'On the other computer, enter the key from your purchase email.',
  'deactivate.failed': 'This computer is still activated.',
  'deactivate.refused-title': 'The store did not free this computer’s place',
  'deactivate.refused-text':
    'Nothing has changed so far. You can still remove the license from this computer.',
  'deactivate.effect-place':
    'The place <b>{name}</b> stays in use until you free it in your order at the store.',
  'deactivate.effect-place-ask': 'The place <b>{name}</b> stays in use until support frees it.',

  'grace.title': 'License not checked since {date}',
  'grace.unreachable.text': {
    one: '{app} keeps working for <b>{count} more day</b>. Go online once before {date} and you are set.',
    other: '{app} keeps working for <b>{count} more days</b>. Go online once before {date} and you are set.',
  },
  'grace.clock.text': {
    one: 'This computer’s clock is behind. Set it right and go online: {app} keeps working for <b>{count} more day</b>.',
    other:
      'This computer’s clock is behind. Set it right and go online: {app} keeps working for <b>{count} more days</b>.',
  },
  'grace.doubted.text': {
    one: 'The store did not find your license, which often passes by itself. {app} keeps working for <b>{count} more day</b>.',
    other:
      'The store did not find your license, which often passes by itself. {app} keeps working for <b>{count} more days</b>.',
  },

  'locked.expired.title': 'Your license expired on {date}',
  'locked.expired.text': 'Renew it to go on. Everything you made is safe.',
  'locked.disabled.title': 'This license was turned off',
  'locked.disabled.text':
    'The store turned it off, for example after a refund. If that surprises you, contact support.',
  'locked.not-found.title': 'The store no longer finds your license',
  'locked.not-found.text':
    'It said so several times over more than a day. Check your order, or contact support.',
  'locked.wrong-product.title': 'This license is for another product',
  'locked.wrong-product.text': '{app} needs a license of its own. Everything you made is safe.',
  'locked.grace-ended.title': '{app} needs to check your license',
  'locked.grace-ended.text': 'Connect to the internet, then check again. Everything you made is safe.',
  'locked.grace-ended.unreachable.text':
    'The store could not be reached for a while. Connect to the internet, then check again.',
  'locked.grace-ended.clock.text':
    'This computer’s clock is behind, so the license could not be checked. Set the clock right, then check again.',
  'locked.grace-ended.doubted.text':
    'The store has not found your license for a while. Check again, or contact support.',
  'locked.trial-ended.title': 'Your trial has ended',
  'locked.trial-ended.text': 'Everything you made is safe. Enter a key to go on.',

  'trial.title': { one: '{count} day left in your trial', other: '{count} days left in your trial' },
  'trial.title-last': 'Your trial ends today',
  'trial.text': 'Everything is unlocked until {date}.',
  'trial.used': { one: '{used} of {count} trial day used', other: '{used} of {count} trial days used' },
  'trial.day': { one: 'Day {day} of {count}', other: 'Day {day} of {count}' },
  'trial.text-last': 'Everything is unlocked until {time}.',
  'trial.ends': 'Ends {date}',

  'unavailable.title': 'The license can’t be shown',

  'fact.key': 'License key',
  'fact.key-ending': 'ending in {letters}',
  'fact.key-hidden': 'hidden',
  'fact.plan': 'Plan',
  'fact.expires': 'Valid until',
  'fact.expired': 'Expired',
  'fact.never': 'No end date',
  'fact.computers': 'Computers',
  'fact.in-use': 'In use',
  'fact.used-of': '{used} of {limit}',
  'fact.used-unlimited': '{used}, no limit',
  'fact.this-computer': 'This computer',
  'fact.other-computer': 'Other computer',
  'fact.last-checked': 'Last checked',
  'fact.works-until': 'Works until',
  'fact.locked-since': 'Locked since',
  'fact.ended': 'Ended',
  'fact.mode': 'Mode',
  'fact.test-mode': 'Test license',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Checked just now. Nothing has changed.',
  'status.confirmed': 'Checked just now. Your license is fine.',
  'status.not-found': 'Checked just now. The store did not find your license, which often passes by itself.',
  'status.renewed': 'Checked just now. Your license is renewed until {date}.',
  'status.still-full': 'Checked just now. All computers are still in use.',
  'status.copied': 'Copied.',
  'status.waiting': 'Next check: {time}',

  'notice.label': 'Notices',
  'notice.seat-may-be-lost':
    'A place on your license may be in use for nothing, under the name <b>{name}</b>. If your order at the store lists it, free it there.',
  'notice.seat-may-be-lost-ask':
    'A place on your license may be in use for nothing, under the name <b>{name}</b>. Support can look it up and free it.',
  'notice.seat-release-pending':
    'The place <b>{name}</b> could not be given back yet. This is tried again by itself.',
  'notice.storage-damaged': 'The saved license file was damaged and could not be read.',
  'notice.storage-damaged-kept': 'The saved license file was damaged. It was kept as <b>{file}</b>.',
  'notice.not-saved':
    'Your license could not be saved. {app} works until you close it, and saving is tried again. Check that the disk has free space.',
  'notice.clock-behind':
    'This computer’s clock says {date}, which is behind by {time}. Set it right, so that checks keep working.',

  'failure.key-not-found.title': 'We can’t find this key.',
  'failure.key-not-found.text':
    'Check it against your email. A key bought just now can take a few minutes to work.',
  'failure.key-disabled.title': 'This license was turned off.',
  'failure.key-disabled.text':
    'This happens after a refund, for example. If that surprises you, contact support.',
  'failure.key-expired.title': 'This license has expired.',
  'failure.key-expired.title-dated': 'This license expired on {date}.',
  'failure.key-expired.text': 'Renew it, or use another key.',
  'failure.no-seats-left.title': 'All computers on this license are in use.',
  'failure.no-seats-left.text': 'Free one that you no longer need, then try again.',
  'failure.instance-not-found.title': 'This computer was taken off the license.',
  'failure.instance-not-found.text': 'Activate it again to use {app} here.',
  'failure.wrong-product.title': 'This key is for another product.',
  'failure.wrong-product.title-named': 'This key is for {product}.',
  'failure.wrong-product.text': '{app} needs its own.',
  'failure.test-key.title': 'This is a test key.',
  'failure.test-key.text': 'It does not unlock the released app. Use the key from your purchase email.',
  'failure.invalid-input.title': 'The store could not read this key.',
  'failure.invalid-input.text': 'Check it against your email. A part of it may be missing.',
  'failure.unspecified.title': 'The store did not accept this key and gave no reason.',
  'failure.unspecified.text': 'Try again in a few minutes. If it happens again, contact support.',

  'failure.offline.title': 'Can’t reach the license server.',
  'failure.offline.text': 'Check your internet connection, then try again.',
  'failure.timeout.title': 'The license server did not answer in time.',
  'failure.timeout.text': 'Your connection may be slow. Try again in a moment.',
  'failure.tls.title': 'Can’t connect securely to the license server.',
  'failure.tls.text': 'A firewall, a virus scanner or a wrong clock on this computer can cause this.',
  'failure.proxy-auth.title': 'Your network’s proxy wants you to sign in.',
  'failure.proxy-auth.text': 'Open a web page to sign in, or ask your administrator, then try again.',
  'failure.rate-limited.title': 'Your network has asked the license server too often.',
  'failure.rate-limited.text': 'This is not about your key. Try again in a few minutes.',
  'failure.rate-limited.text-wait': 'This is not about your key.',
  'failure.server-error.title': 'The license server has a problem.',
  'failure.server-error.text': 'This is not about your key. Try again in a few minutes.',
  'failure.server-error.text-wait': 'This is not about your key.',
  'failure.not-the-api.title': 'Something else answered in place of the license server.',
  'failure.not-the-api.text':
    'A hotel or café network may want you to sign in. Open a web page, then try again.',
  'failure.misconfigured.title': '{app} is not set up for its store.',
  'failure.misconfigured.text': 'This has to be put right in the app. Contact support.',
  'failure.host': 'Address that must be reachable: {host}',
  'failure.wait': 'You can try again in {time}.',
  'failure.wait-over': 'You can try again now.',

  'failure.key-missing.title': 'There is no key yet.',
  'failure.key-missing.text': 'Paste the license key from your purchase email.',
  'failure.key-too-long.title': 'No key was found in this long text.',
  'failure.key-too-long.text': 'Paste only the key, or the part of the email around it.',
  'failure.key-unreadable.title': 'This text can’t be read.',
  'failure.key-unreadable.text': 'Copy the key from the email itself.',
  'failure.several-keys.title': 'There is more than one key in this text.',
  'failure.several-keys.text': 'Choose the one for {app}.',
  'failure.not-activated.title': 'There is no license on this computer.',
  'failure.not-activated.text': 'Enter a license key to activate {app}.',
  'failure.cannot-save.title': 'Your license can’t be saved on this computer.',
  'failure.cannot-save.text':
    'Each start of {app} would use up another place on it. Free some disk space, or let {app} write to its folder. To use {app} until you close it, activate once more.',
  'failure.busy.title': 'Something else is still running.',
  'failure.busy.text': 'Wait a moment, then try again.',
  'failure.cancelled.title': 'You stopped waiting.',
  'failure.cancelled.text': 'No place on your license was taken. Try again when you like.',
  'failure.cancelled.text-seat':
    'The license server may still give this computer a place, named {name}. {app} goes on listening and says so here.',
  'failure.forbidden.title': 'This window may not do that.',
  'failure.forbidden.text': 'Use the license window of {app}.',
  'failure.bad-request.title': '{app} could not pass this on.',
  'failure.bad-request.text': 'Restart {app}, then try again.',
  'failure.disposed.title': '{app} is closing.',
  'failure.disposed.text': 'Start it again, then try once more.',
  'failure.internal.title': 'Something went wrong in {app}.',
  'failure.internal.text': 'Your license is not affected. Try again, or restart {app}.',

  'no-bridge.title': 'This window is not connected to {app}',
  'no-bridge.text': 'The license window opened without its bridge to the app, so it can’t show your license.',
  'no-bridge.restart': 'Restart {app}. If this window stays as it is, contact the maker of {app}.',
  'no-bridge.preload':
    'For the maker: the preload script of the license window did not run. Look for “preload-error” in the log of the main process.',
  'no-bridge.context':
    'For the maker: window.{bridge} is missing. The page works only in the window that the gate opens.',
  'no-bridge.app': 'the app',
} as const satisfies Readonly<Record<string, Message>>
