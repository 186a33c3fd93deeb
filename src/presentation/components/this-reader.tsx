import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readRecipeServer, writeRecipeServer } from '../../platform/recipe-server.ts';
import { Reader } from './reader.ts';

/** What the person at this browser has chosen to be shown, for everything inside. */
export function ThisReader({ children }: { readonly children: ComponentChildren }) {
  const [server, setServer] = useState('nginx');
  useEffect(() => void readRecipeServer().then((stored) => stored !== undefined && setServer(stored)), []);
  const choose = (chosen: string): void => {
    setServer(chosen);
    void writeRecipeServer(chosen);
  };
  return <Reader.Provider value={{ server, choose }}>{children}</Reader.Provider>;
}
