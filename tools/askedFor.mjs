// Which files of a build only some players ever fetch: sounds, once they are switched on; letters, once a text shows them or
// they are chosen; what a class is given, once one opens. They are weighed apart, and kept offline once they were fetched.

/** Matches the path of such a file. */
export const ASKED_FOR = /\/assets\/([^/]+\.wav|classroom[^/]*|[^/]*(-cyrillic-|opendyslexic-)[^/]*)$/;
