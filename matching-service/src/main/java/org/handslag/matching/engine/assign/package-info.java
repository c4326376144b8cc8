/**
 * Solves assignments exactly: most matched first, then the highest score. Shortest augmenting paths
 * over integer prices, started by an auction, component by component.
 */
@NullMarked
package org.handslag.matching.engine.assign;

import org.jspecify.annotations.NullMarked;
