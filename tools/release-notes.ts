/**
 * What a changelog says about one version, for the page of the release. There, a line break is one on the screen, so each
 * entry becomes one line. Throws where the version has no section, or an empty one.
 */
export function releaseNotes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.split(/\s/)[0] === version);
  if (section === undefined)
    throw new Error(`CHANGELOG.md has no section “## ${version}”. Give what is unreleased the number of the version.`);
  const notes = section.replace(/^.*\n/, '').replaceAll(/\n +/g, ' ').trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing about ${version}.`);
  return `${notes}\n`;
}

/** The version that a tag names. Throws where the tag is not that of this version. */
export function checkTag(tag: string, version: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and package.json has version ${version}.`);
  return version;
}
