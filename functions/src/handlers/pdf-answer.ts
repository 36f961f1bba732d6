/** A PDF to save under a name. */
export const pdfAnswer = (pdf: Uint8Array, fileName: string) =>
  ({
    status: 200,
    headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${fileName}"` },
    text: Buffer.from(pdf).toString('base64'),
    base64: true,
  }) as const;
