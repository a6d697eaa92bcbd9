/** The files of the office that a result can become, with their media types. */

export const officeKinds = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;

export type OfficeKind = keyof typeof officeKinds;
