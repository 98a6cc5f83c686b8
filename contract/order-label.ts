/** Beginnings of words for an order, a bill or a customer on receipts, in the languages of the dialog. */
const ORDER_WORDS = [
  'order|invoice|receipt|transaction|customer|reference',
  'bestell|auftrag|rechnung|beleg|kunden|transaktion',
  'commande|facture|reçu|client|référence',
  'pedido|factura|recibo|cliente|referencia',
  'ordine|fattura|ricevuta|riferimento',
  'fatura|cliente|referência|transação',
  'factuur|klant|transactie',
  'zamówieni|faktur|rachun|klient',
  'sipariş|fiş|müşteri|işlem',
  '注文|領収|請求|お客様|取引',
  '주문|영수증|청구|고객|거래',
  '订单|收据|发票|客户|交易',
  '訂單|收據|發票|客戶|訂購',
  'طلب|فاتورة|إيصال|عميل|معاملة',
  'הזמנה|חשבונית|קבלה|לקוח|עסקה',
].join('|')
const KEY_WORDS = [
  'key|serial|licen[cs]|activation|code',
  'schlüssel|lizenz|aktivierung',
  'clé|clave|licencia|chiave|licenza|chave|licença',
  'sleutel|licentie|klucz|licencyj|anahtar|lisans',
  'キー|ライセンス|키|라이선스|密钥|许可|授权|金鑰|授權|مفتاح|ترخيص|מפתח|רישיון',
].join('|')
const NUMBER_WORDS =
  '#|№|n[°º]|番号|번호|编号|編號|號碼|号码|رقم|(?<!\\p{L})(?:id|no|nr|number|numéro|número|numero|numer|nummer|numarası|kimliği|מספר|מס)(?!\\p{L})|nummer'

/** Matches an order word that is not followed by a word for "key". */
const ORDER = new RegExp(`(?:${ORDER_WORDS})(?!.*(?:${KEY_WORDS}))`, 'iu')
const NUMBERED = new RegExp(`[:：]|${NUMBER_WORDS}`, 'iu')

/** More is a sentence, not a label. */
const MAX_LABEL_LENGTH = 60

/**
 * Returns whether the text before an id says that it belongs to an order, a bill or a customer: `Order ID: …`, also with the id
 * on the next line. Receipts show such ids beside the key, and some look like a key.
 */
export function isOrderLabel(before: string): boolean {
  const text = before.slice(-2 * MAX_LABEL_LENGTH).replace(/<[^<>]*>/g, ' ')
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[\s>|*]+|[\s|*"'([]+$/g, ''))
  const ownLine = lines.pop() ?? ''
  if (ownLine !== '') return isLabel(ownLine)
  const above = lines.findLast((line) => line !== '') ?? ''
  return NUMBERED.test(above) && isLabel(above)
}

function isLabel(line: string): boolean {
  // a sentence that ended before the id is about something else
  const clause = line.split(/[.!?。！？؟](?=\s|$)|[。！？]/).pop() ?? ''
  return clause.length <= MAX_LABEL_LENGTH && ORDER.test(clause)
}
