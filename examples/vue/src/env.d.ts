interface ImportMetaEnv {
  readonly VITE_DESKBELL_RELAY?: string;
  readonly VITE_DESKBELL_SITE?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
