import { Fold } from './fold.tsx';
import { NamedRecipe, type Recipe } from './recipes.tsx';
import { codeWords } from './words.ts';

/** Applications that have a setting of their own, as opposed to servers, of which a reader has chosen one. */
export const isApplication = (name: string): boolean =>
  /^(Django|Laravel|Express|Spring|ASP\.NET Core|Tomcat|Keycloak|Nextcloud|Traefik|ingress-nginx|WordPress)$/.test(
    name,
  );

/** What each application is to be set to: a reader looks for one of them. */
export function Applications({ settings }: { readonly settings: readonly Recipe[] }) {
  if (settings.length === 0) return null;
  return (
    <Fold class="why" summary={codeWords.applications}>
      {() => settings.map((recipe) => <NamedRecipe key={recipe.server} recipe={recipe} />)}
    </Fold>
  );
}
