/** The super-app told nothing of its user: they said no, or it failed. */
export class PlatformRefusal extends Error {}
