/** Names that mean something else: devices to Windows, the page of its folder to Docusaurus. */
export const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d|index|readme)$/;
