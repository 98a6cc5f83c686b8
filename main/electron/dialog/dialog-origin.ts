/** `.invalid` never resolves (RFC 2606): where our session does not answer, nobody does. */
export const DIALOG_ORIGIN = 'https://license-gate.invalid'
