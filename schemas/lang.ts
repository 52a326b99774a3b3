/** Languages that help and reports are written in; Bahasa Indonesia unless told. */
export type Lang = 'id' | 'en';
