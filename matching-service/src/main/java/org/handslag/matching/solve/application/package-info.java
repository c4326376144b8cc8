/** Solving rounds from their snapshots, and asking solved ones why and what if. */
@NullMarked
package org.handslag.matching.solve.application;

import org.jspecify.annotations.NullMarked;
