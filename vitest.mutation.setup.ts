import fc from 'fast-check';

/**
 * Few histories for each law, and the same ones for every mutant: a score that chance decides cannot be compared, and
 * the laws would take most of the time. What more histories would find is counted as survived.
 */
fc.configureGlobal({ numRuns: 15, seed: 20_221_111 });
